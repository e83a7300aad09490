-- What the reports of a date were made from; the same again needs no new ones.
CREATE TABLE report_folder (
  report_date   TEXT NOT NULL PRIMARY KEY,
  data          TEXT NOT NULL,
  configuration TEXT NOT NULL,
  files         TEXT NOT NULL,
  run_id        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
