-- Rows that were read and not yet published lie in a scratch file beside the database, which is never kept: a file that
-- was only staged is read again.
DROP TABLE stage_daily;
DROP TABLE stage_content;
DROP TABLE stage_audience;
DROP TABLE stage_campaign;
UPDATE import_file SET outcome = 'NEW' WHERE outcome = 'STAGED';
