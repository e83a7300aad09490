-- What a run that is not closed yet has done for good, so that a later attempt goes on from there. A run that completed or
-- was abandoned has no rows here.
CREATE TABLE run_progress (
  run_id  INTEGER NOT NULL,
  task    TEXT NOT NULL,
  state   TEXT NOT NULL,
  done_at TEXT NOT NULL,
  PRIMARY KEY (run_id, task)
) STRICT, WITHOUT ROWID;
