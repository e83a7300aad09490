-- What the options of an import stated of a file that does not say it itself: they stay with the file until it is loaded, and
-- it is read with them whenever it is read again. Until now the run alone had them.
ALTER TABLE import_file ADD COLUMN stated_period TEXT;
ALTER TABLE import_file ADD COLUMN stated_grain TEXT CHECK (stated_grain = 'day');
UPDATE import_file SET
  stated_period = (SELECT r.arguments ->> '$.period' FROM run r WHERE r.run_id = import_file.run_id),
  stated_grain = (SELECT r.arguments ->> '$.grain' FROM run r WHERE r.run_id = import_file.run_id);
