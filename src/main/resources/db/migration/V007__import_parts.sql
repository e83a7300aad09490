-- Which tables of an archive or workbook the records of a file come from.
CREATE TABLE import_part (
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  first_record   INTEGER NOT NULL,
  name           TEXT NOT NULL,
  PRIMARY KEY (import_file_id, first_record)
) STRICT;

-- Whether a file's rows say which rejected rows they mend.
ALTER TABLE import_file ADD COLUMN mending INTEGER NOT NULL DEFAULT 0 CHECK (mending IN (0, 1));
