-- Whether a file's daily rows are of the day of the export because nothing in it says of which day they are.
ALTER TABLE import_file ADD COLUMN undated INTEGER NOT NULL DEFAULT 0 CHECK (undated IN (0, 1));
