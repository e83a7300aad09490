-- A file is told from others by its bytes, its account and its platform: equal bytes of two accounts, or of two platforms,
-- are two files. So one path may have several rows, one for each owner it was named for.
DROP INDEX import_file_fingerprint;
CREATE UNIQUE INDEX import_file_fingerprint ON import_file
  (path, size_bytes, modified_at, file_key, coalesce(account_id, ''), coalesce(platform, ''));

-- The same of files of purged accounts: the account by the SHA-256 of its id, both empty where the rows say whose they are.
-- Of files that were purged before, the platform is not known.
CREATE TABLE purged_file_by_owner (
  sha256       TEXT NOT NULL,
  owner_hash   TEXT NOT NULL,
  platform     TEXT NOT NULL,
  account_hash TEXT NOT NULL REFERENCES purged_account (account_hash),
  PRIMARY KEY (sha256, owner_hash, platform)
) STRICT, WITHOUT ROWID;
INSERT INTO purged_file_by_owner (sha256, owner_hash, platform, account_hash)
  SELECT sha256, account_hash, '', account_hash FROM purged_file;
DROP TABLE purged_file;
ALTER TABLE purged_file_by_owner RENAME TO purged_file;
