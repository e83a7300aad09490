-- When an import was taken back (metrics forget): its outcome is GONE then, nothing of its rows is stored.
ALTER TABLE import_file ADD COLUMN forgotten_at TEXT;

-- Which days changed by that, so that reports which were published before are known to be stale. run_id is the next run's:
-- what runs before it published is older.
CREATE TABLE forgotten_day (
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  table_name     TEXT NOT NULL,
  account_id     TEXT NOT NULL,
  platform       TEXT NOT NULL,
  day            TEXT NOT NULL,
  changed_rows   INTEGER NOT NULL,
  run_id         INTEGER NOT NULL,
  forgotten_at   TEXT NOT NULL,
  PRIMARY KEY (import_file_id, table_name, account_id, platform, day, forgotten_at)
) STRICT, WITHOUT ROWID;
