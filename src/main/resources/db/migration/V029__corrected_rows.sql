-- The rows of files of corrected rows, as they were last written there: such a file is edited and imported again, and what it no
-- longer holds was corrected none the less.
CREATE TABLE corrected_row (
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  source_line    INTEGER NOT NULL,
  of_file_id     INTEGER NOT NULL REFERENCES import_file (import_file_id),
  of_record      INTEGER NOT NULL,
  cells          TEXT NOT NULL,
  PRIMARY KEY (import_file_id, source_line)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrected_row_of ON corrected_row (of_file_id, of_record);
