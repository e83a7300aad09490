-- Which columns a file has, so that one whose columns are unlike those of its source is told of.
ALTER TABLE import_file ADD COLUMN column_names TEXT;
