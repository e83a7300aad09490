-- Whose rows were taken out of a file that has rows of other accounts too, by the SHA-256 of the account's id: the file is
-- read again once the account may come back.
CREATE TABLE purged_part (
  import_file_id INTEGER NOT NULL REFERENCES import_file (import_file_id),
  account_hash   TEXT NOT NULL,
  PRIMARY KEY (import_file_id, account_hash)
) STRICT, WITHOUT ROWID;
