-- import_file_id in the tables of numbers is set by the one statement that publishes a file; declaring it as a foreign
-- key would look the same file up once a row, a tenth of the time of a large load.
-- The public schema. Names are relied upon by people's queries; they do not change lightly.

CREATE TABLE account (
  account_id    TEXT NOT NULL PRIMARY KEY,
  name          TEXT,
  origin        TEXT NOT NULL CHECK (origin IN ('configured', 'registered')),
  first_seen_at TEXT NOT NULL
) STRICT;

-- One row a file ever seen.
CREATE TABLE import_file (
  import_file_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  name            TEXT NOT NULL,
  path            TEXT NOT NULL,
  sha256          TEXT,
  size_bytes      INTEGER NOT NULL,
  modified_at     TEXT NOT NULL,
  file_key        TEXT NOT NULL,
  format          TEXT,
  kind            TEXT,
  account_id      TEXT,
  platform        TEXT,
  exported_at     TEXT,
  outcome         TEXT NOT NULL CHECK (outcome IN ('NEW', 'STAGED', 'LOADED', 'DUPLICATE', 'REFUSED', 'GONE')),
  duplicate_of    INTEGER REFERENCES import_file (import_file_id),
  problem_code    TEXT,
  problem_line    INTEGER,
  problem_message TEXT,
  read_rows       INTEGER NOT NULL DEFAULT 0,
  stored_rows     INTEGER NOT NULL DEFAULT 0,
  unchanged_rows  INTEGER NOT NULL DEFAULT 0,
  superseded_rows INTEGER NOT NULL DEFAULT 0,
  rejected_rows   INTEGER NOT NULL DEFAULT 0,
  ignored_rows    INTEGER NOT NULL DEFAULT 0,
  warnings        INTEGER NOT NULL DEFAULT 0,
  restated_values INTEGER NOT NULL DEFAULT 0,
  rules           TEXT NOT NULL,
  run_id          INTEGER NOT NULL,
  first_seen_at   TEXT NOT NULL,
  loaded_at       TEXT
) STRICT;
CREATE UNIQUE INDEX import_file_fingerprint ON import_file (path, size_bytes, modified_at, file_key);
CREATE INDEX import_file_sha256 ON import_file (sha256);
CREATE INDEX import_file_run ON import_file (run_id);

CREATE TABLE social_media_daily_metrics (
  metric_id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  date TEXT NOT NULL,
  followers INTEGER,
  new_followers INTEGER,
  reach INTEGER,
  impressions INTEGER,
  shares INTEGER,
  comments INTEGER,
  likes INTEGER,
  clicks INTEGER,
  saves INTEGER,
  video_views INTEGER,
  profile_visits INTEGER,
  mentions INTEGER,
  interactions INTEGER,
  engagement_rate_reported REAL,
  engagement_rate REAL,
  engagement_basis TEXT,
  exported_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  UNIQUE (account_id, platform, date)
) STRICT;

CREATE TABLE content_performance (
  content_id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  post_id TEXT NOT NULL,
  post_type TEXT,
  caption TEXT,
  hashtags TEXT,
  posted_at TEXT,
  likes INTEGER,
  comments INTEGER,
  shares INTEGER,
  saves INTEGER,
  views INTEGER,
  reach INTEGER,
  impressions INTEGER,
  clicks INTEGER,
  campaign_id TEXT,
  engagement_rate_reported REAL,
  engagement_rate REAL,
  engagement_basis TEXT,
  counted_at TEXT,
  counted_file_id INTEGER,
  exported_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  UNIQUE (account_id, platform, post_id)
) STRICT;

CREATE TABLE audience_demographics (
  demographic_id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  date TEXT NOT NULL,
  age_13_17 REAL,
  age_18_24 REAL,
  age_25_34 REAL,
  age_35_44 REAL,
  age_45_54 REAL,
  age_55_64 REAL,
  age_65_plus REAL,
  male_percentage REAL,
  female_percentage REAL,
  top_countries TEXT,
  top_cities TEXT,
  engagement_rate_reported REAL,
  engagement_basis TEXT,
  exported_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  UNIQUE (account_id, platform, date)
) STRICT;

CREATE TABLE campaign_social_metrics (
  campaign_metric_id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  total_reach INTEGER,
  total_impressions INTEGER,
  total_engagement INTEGER,
  clicks INTEGER,
  cost REAL,
  revenue_generated REAL,
  conversions REAL,
  currency TEXT,
  engagement_rate REAL,
  engagement_basis TEXT,
  conversion_rate REAL,
  cost_per_engagement REAL,
  cost_per_reach REAL,
  roi REAL,
  roas REAL,
  cost_per_conversion REAL,
  cpm REAL,
  engagement_rate_reported REAL,
  exported_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  UNIQUE (account_id, platform, campaign_id, start_date, end_date)
) STRICT;

-- The counts of posts whose counts changed, by the day of the export that first showed them.
CREATE TABLE content_snapshot_past (
  content_id     INTEGER NOT NULL,
  exported_on    TEXT NOT NULL,
  likes          INTEGER,
  comments       INTEGER,
  shares         INTEGER,
  saves          INTEGER,
  views          INTEGER,
  reach          INTEGER,
  impressions    INTEGER,
  clicks         INTEGER,
  exported_at    TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  PRIMARY KEY (content_id, exported_on)
) STRICT, WITHOUT ROWID;

-- A post's counts a day of export, only when they changed. Counts that never changed stand in the post's own row.
CREATE VIEW content_snapshot AS
  SELECT content_id, exported_on, likes, comments, shares, saves, views, reach, impressions, clicks,
         exported_at, import_file_id
  FROM content_snapshot_past
  UNION ALL
  SELECT content_id, substr(counted_at, 1, 10), likes, comments, shares, saves, views, reach, impressions, clicks,
         counted_at, counted_file_id
  FROM content_performance WHERE counted_at IS NOT NULL;

-- Where a value of a row comes from another file than the row itself.
CREATE TABLE metric_source (
  table_name     TEXT NOT NULL,
  row_id         INTEGER NOT NULL,
  column_name    TEXT NOT NULL,
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  source_line    INTEGER NOT NULL,
  exported_at    TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;

-- One row a rejected input row; its errors stand in row_problem.
CREATE TABLE rejected_row (
  rejected_row_id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_file_id  INTEGER NOT NULL REFERENCES import_file (import_file_id),
  record_no       INTEGER NOT NULL,
  source_line     INTEGER NOT NULL,
  raw             TEXT NOT NULL,
  created_at      TEXT NOT NULL,
  UNIQUE (import_file_id, record_no)
) STRICT;

-- The errors of rejected rows, the warnings of stored rows, and what was noticed of a file (record_no 0).
CREATE TABLE row_problem (
  row_problem_id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  record_no      INTEGER NOT NULL,
  problem_no     INTEGER NOT NULL,
  source_line    INTEGER NOT NULL,
  code           TEXT NOT NULL,
  severity       TEXT NOT NULL CHECK (severity IN ('file', 'row', 'warning', 'ignored')),
  column_no      INTEGER,
  column_name    TEXT,
  found          TEXT,
  expected       TEXT NOT NULL,
  remedy         TEXT NOT NULL,
  UNIQUE (import_file_id, record_no, problem_no)
) STRICT;

-- Old and new of every restated value. A value that first filled a gap is no restatement.
CREATE TABLE metric_revision (
  metric_revision_id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_name         TEXT NOT NULL,
  row_id             INTEGER NOT NULL,
  column_name        TEXT NOT NULL,
  old_value          TEXT NOT NULL,
  new_value          TEXT NOT NULL,
  old_import_file_id INTEGER NOT NULL,
  old_source_line    INTEGER NOT NULL,
  import_file_id     INTEGER NOT NULL REFERENCES import_file (import_file_id),
  source_line        INTEGER NOT NULL,
  run_id             INTEGER NOT NULL,
  revised_at         TEXT NOT NULL
) STRICT;
CREATE INDEX metric_revision_row ON metric_revision (table_name, row_id, column_name);
CREATE INDEX metric_revision_run ON metric_revision (run_id);

-- The report files that were published, as their manifests say.
CREATE TABLE report_file (
  report_date  TEXT NOT NULL,
  name         TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  size_bytes   INTEGER NOT NULL,
  run_id       INTEGER NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (report_date, name)
) STRICT, WITHOUT ROWID;

-- Who did what, and when.
CREATE TABLE audit_log (
  audit_log_id INTEGER PRIMARY KEY AUTOINCREMENT,
  at           TEXT NOT NULL,
  actor        TEXT NOT NULL,
  action       TEXT NOT NULL,
  run_id       INTEGER,
  detail       TEXT NOT NULL
) STRICT;

-- What a run asked for: a job instance with its attempts.
CREATE TABLE run (
  run_id      INTEGER PRIMARY KEY,
  command     TEXT NOT NULL,
  requested   TEXT NOT NULL,
  arguments   TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  exit_code   INTEGER,
  summary     TEXT,
  error       TEXT,
  started_at  TEXT NOT NULL,
  ended_at    TEXT
) STRICT;

-- Rows that were read and not yet published; stage_id = file x 2^32 + record; exported_at where it is not the file's.
CREATE TABLE stage_daily (
  stage_id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  date TEXT NOT NULL,
  followers INTEGER,
  new_followers INTEGER,
  reach INTEGER,
  impressions INTEGER,
  shares INTEGER,
  comments INTEGER,
  likes INTEGER,
  clicks INTEGER,
  saves INTEGER,
  video_views INTEGER,
  profile_visits INTEGER,
  mentions INTEGER,
  interactions INTEGER,
  engagement_rate_reported REAL,
  engagement_rate REAL,
  engagement_basis TEXT,
  exported_at TEXT,
  source_line INTEGER NOT NULL
) STRICT;

CREATE TABLE stage_content (
  stage_id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  post_id TEXT NOT NULL,
  post_type TEXT,
  caption TEXT,
  hashtags TEXT,
  posted_at TEXT,
  likes INTEGER,
  comments INTEGER,
  shares INTEGER,
  saves INTEGER,
  views INTEGER,
  reach INTEGER,
  impressions INTEGER,
  clicks INTEGER,
  campaign_id TEXT,
  engagement_rate_reported REAL,
  engagement_rate REAL,
  engagement_basis TEXT,
  exported_at TEXT,
  source_line INTEGER NOT NULL
) STRICT;

CREATE TABLE stage_audience (
  stage_id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  date TEXT NOT NULL,
  age_13_17 REAL,
  age_18_24 REAL,
  age_25_34 REAL,
  age_35_44 REAL,
  age_45_54 REAL,
  age_55_64 REAL,
  age_65_plus REAL,
  male_percentage REAL,
  female_percentage REAL,
  top_countries TEXT,
  top_cities TEXT,
  exported_at TEXT,
  source_line INTEGER NOT NULL
) STRICT;

CREATE TABLE stage_campaign (
  stage_id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  total_reach INTEGER,
  total_impressions INTEGER,
  total_engagement INTEGER,
  clicks INTEGER,
  cost REAL,
  revenue_generated REAL,
  conversions REAL,
  currency TEXT,
  engagement_rate REAL,
  engagement_basis TEXT,
  conversion_rate REAL,
  cost_per_engagement REAL,
  cost_per_reach REAL,
  roi REAL,
  roas REAL,
  cost_per_conversion REAL,
  cpm REAL,
  exported_at TEXT,
  source_line INTEGER NOT NULL
) STRICT;
