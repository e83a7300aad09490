-- What an export calls its one owner: a line a column and name, the most telling column first. Of two owners in the folder of one
-- account only one can be right. Empty where it names none, or several that are known.
ALTER TABLE import_file ADD COLUMN named_owner TEXT;
-- Whether accounts.yml knew it when the file was read.
ALTER TABLE import_file ADD COLUMN owner_known INTEGER NOT NULL DEFAULT 0 CHECK (owner_known IN (0, 1));
