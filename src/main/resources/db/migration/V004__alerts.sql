-- What rules of the configuration raised, and the messages about it that are still to be delivered.
CREATE TABLE alert (
  alert_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  rule        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  severity    TEXT NOT NULL,
  account_id  TEXT,
  platform    TEXT,
  subject     TEXT NOT NULL,
  report_date TEXT,
  night       TEXT NOT NULL,
  as_of       TEXT,
  figure      REAL,
  previous    REAL,
  text        TEXT NOT NULL,
  run_id      INTEGER NOT NULL,
  raised_at   TEXT NOT NULL,
  repeat_of   INTEGER REFERENCES alert (alert_id),
  batch       TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX alert_once_a_night
  ON alert (rule, coalesce(account_id, ''), coalesce(platform, ''), subject, night);
CREATE INDEX alert_by_date ON alert (report_date);
CREATE INDEX alert_by_batch ON alert (batch);

CREATE TABLE alert_message (
  batch           TEXT NOT NULL,
  webhook         TEXT NOT NULL,
  created_at      TEXT NOT NULL,
  attempts        INTEGER NOT NULL,
  next_attempt_at TEXT NOT NULL,
  delivered_at    TEXT,
  given_up_at     TEXT,
  last_error      TEXT,
  PRIMARY KEY (batch, webhook)
) STRICT;
