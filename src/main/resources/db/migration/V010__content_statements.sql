-- What each export states of a post's counts, also where it changed nothing: only from all of them can the counts of a day
-- be worked out the same in whatever order the exports arrive. A post that one export alone counted has its statement in
-- its own row (counted_at).
CREATE TABLE content_statement (
  content_id     INTEGER NOT NULL,
  exported_at    TEXT NOT NULL,
  import_file_id INTEGER NOT NULL,
  likes          INTEGER,
  comments       INTEGER,
  shares         INTEGER,
  saves          INTEGER,
  views          INTEGER,
  reach          INTEGER,
  impressions    INTEGER,
  clicks         INTEGER,
  PRIMARY KEY (content_id, exported_at, import_file_id)
) STRICT, WITHOUT ROWID;

-- What was kept of former exports: the counts of the days on which they changed.
INSERT INTO content_statement
  SELECT content_id, exported_at, import_file_id, likes, comments, shares, saves, views, reach, impressions, clicks
  FROM content_snapshot_past;
DROP VIEW content_snapshot;
DROP TABLE content_snapshot_past;

-- A post's counts a day of export, only when they changed: the exports in the order of their times, equal times by their
-- content; a count that an export does not state is carried on; the last state of a day is the day's.
CREATE VIEW content_snapshot AS
  WITH stated AS (
    SELECT s.*, 1000000000 + row_number() OVER (
        PARTITION BY s.content_id ORDER BY s.exported_at, f.sha256, s.import_file_id) AS place
    FROM content_statement s JOIN import_file f ON f.import_file_id = s.import_file_id),
  carried AS (
    SELECT content_id, substr(exported_at, 1, 10) AS exported_on, exported_at, import_file_id, place,
      CAST(substr(max(place || likes) OVER upto, 11) AS INTEGER) AS likes,
      CAST(substr(max(place || comments) OVER upto, 11) AS INTEGER) AS comments,
      CAST(substr(max(place || shares) OVER upto, 11) AS INTEGER) AS shares,
      CAST(substr(max(place || saves) OVER upto, 11) AS INTEGER) AS saves,
      CAST(substr(max(place || views) OVER upto, 11) AS INTEGER) AS views,
      CAST(substr(max(place || reach) OVER upto, 11) AS INTEGER) AS reach,
      CAST(substr(max(place || impressions) OVER upto, 11) AS INTEGER) AS impressions,
      CAST(substr(max(place || clicks) OVER upto, 11) AS INTEGER) AS clicks
    FROM stated WINDOW upto AS (PARTITION BY content_id ORDER BY place)),
  known AS (
    SELECT *, coalesce(likes, '') || '|' || coalesce(comments, '') || '|' || coalesce(shares, '') || '|'
      || coalesce(saves, '') || '|' || coalesce(views, '') || '|' || coalesce(reach, '') || '|'
      || coalesce(impressions, '') || '|' || coalesce(clicks, '') AS state
    FROM carried),
  changed AS (
    SELECT *, row_number() OVER (PARTITION BY content_id, exported_on ORDER BY place DESC) AS from_last
    FROM (SELECT *, lag(state, 1, '') OVER (PARTITION BY content_id ORDER BY place) AS former FROM known)
    WHERE state <> former),
  daily AS (
    SELECT *, lag(state, 1, '') OVER (PARTITION BY content_id ORDER BY place) AS day_before
    FROM changed WHERE from_last = 1)
  SELECT content_id, exported_on, likes, comments, shares, saves, views, reach, impressions, clicks,
         exported_at, import_file_id
  FROM daily WHERE state <> day_before
  UNION ALL
  SELECT content_id, substr(counted_at, 1, 10), likes, comments, shares, saves, views, reach, impressions, clicks,
         counted_at, counted_file_id
  FROM content_performance WHERE counted_at IS NOT NULL;
