-- A rejected row that was mended: when, and by which file.
ALTER TABLE rejected_row ADD COLUMN resolved_at TEXT;
ALTER TABLE rejected_row ADD COLUMN resolved_by INTEGER REFERENCES import_file (import_file_id);
