-- Of which accounts a file has rows.
CREATE TABLE import_file_account (
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  account_id     TEXT NOT NULL,
  PRIMARY KEY (import_file_id, account_id)
) STRICT, WITHOUT ROWID;

INSERT INTO import_file_account (import_file_id, account_id)
  SELECT import_file_id, account_id FROM social_media_daily_metrics
  UNION SELECT import_file_id, account_id FROM content_performance
  UNION SELECT import_file_id, account_id FROM audience_demographics
  UNION SELECT import_file_id, account_id FROM campaign_social_metrics;

-- Accounts that were purged. Their ids are kept as SHA-256 only.
CREATE TABLE purged_account (
  account_hash TEXT NOT NULL PRIMARY KEY,
  purged_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files of purged accounts, by the SHA-256 of their bytes: they are not read again.
CREATE TABLE purged_file (
  sha256       TEXT NOT NULL PRIMARY KEY,
  account_hash TEXT NOT NULL REFERENCES purged_account (account_hash)
) STRICT, WITHOUT ROWID;
