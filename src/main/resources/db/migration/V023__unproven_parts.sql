-- How finely a file's rows divide campaigns without a total of the file's own that proves them whole: by ad sets 1, by ads 2,
-- each further breakdown one more; 0 where they don't. Such files give way to coarser reports of the same campaign and days.
-- NULL of files that were read before: as 0.
ALTER TABLE import_file ADD COLUMN unproven_parts INTEGER;
