-- Days later than the day after their export. They are rejected now; those that were stored before set no report date and no
-- retention. Where only the file's clock says when it was exported, the later of that and when it was first seen counts.
CREATE TABLE future_day (metric_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO future_day
  SELECT d.metric_id FROM social_media_daily_metrics d JOIN import_file f ON f.import_file_id = d.import_file_id
  WHERE d.date > date(d.exported_at, '+1 day')
    AND NOT (d.exported_at = f.modified_at AND d.date <= date(f.first_seen_at, '+1 day'));
