-- What a run changed is the difference between the state before and after it. From here on metric_revision has at most one
-- row a run and value; these two tables keep what is needed to tell the state before the run at hand.
ALTER TABLE metric_revision ADD COLUMN old_updated_at TEXT;

-- The last row of each table before the run at hand published its first file: later rows are of this run.
CREATE TABLE run_start (
  run_id     INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  last_id    INTEGER NOT NULL,
  PRIMARY KEY (run_id, table_name)
) STRICT, WITHOUT ROWID;

-- Values of older rows that the run at hand states first.
CREATE TABLE run_first_value (
  table_name  TEXT NOT NULL,
  row_id      INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;
