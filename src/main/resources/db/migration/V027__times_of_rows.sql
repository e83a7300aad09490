-- Times that a row would only repeat are not stored: "updated_at" until a row changes, "counted_at" while the row is of the
-- export that counted the post. Both columns read as before.
ALTER TABLE social_media_daily_metrics RENAME COLUMN updated_at TO changed_at;
ALTER TABLE social_media_daily_metrics ALTER COLUMN changed_at DROP NOT NULL;
ALTER TABLE social_media_daily_metrics ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (coalesce(changed_at, created_at)) VIRTUAL;
DROP VIEW content_snapshot;
ALTER TABLE content_performance RENAME COLUMN updated_at TO changed_at;
ALTER TABLE content_performance ALTER COLUMN changed_at DROP NOT NULL;
ALTER TABLE content_performance ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (coalesce(changed_at, created_at)) VIRTUAL;
ALTER TABLE content_performance RENAME COLUMN counted_at TO counted_elsewhere_at;
ALTER TABLE content_performance ADD COLUMN counted_at TEXT GENERATED ALWAYS AS
  (CASE WHEN counted_file_id IS NOT NULL THEN coalesce(counted_elsewhere_at, exported_at) END) VIRTUAL;
CREATE VIEW content_snapshot AS
  WITH placed AS (
    SELECT s.*, f.raises_only, 1000000000 + row_number() OVER (
        PARTITION BY s.content_id ORDER BY s.exported_at, coalesce(f.period_end, ''), f.sha256, s.import_file_id) AS place
    FROM content_statement s JOIN import_file f ON f.import_file_id = s.import_file_id),
  stated AS (
    SELECT content_id, exported_at, import_file_id, place,
      CASE WHEN raises_only = 1 AND likes <= max(likes) OVER former THEN NULL ELSE likes END AS likes,
      CASE WHEN raises_only = 1 AND comments <= max(comments) OVER former THEN NULL ELSE comments END AS comments,
      CASE WHEN raises_only = 1 AND shares <= max(shares) OVER former THEN NULL ELSE shares END AS shares,
      CASE WHEN raises_only = 1 AND saves <= max(saves) OVER former THEN NULL ELSE saves END AS saves,
      CASE WHEN raises_only = 1 AND views <= max(views) OVER former THEN NULL
        WHEN max(views) OVER former - views > max(views) OVER former / 50 THEN NULL ELSE views END AS views,
      CASE WHEN raises_only = 1 AND reach <= max(reach) OVER former THEN NULL
        WHEN max(reach) OVER former - reach > max(reach) OVER former / 50 THEN NULL ELSE reach END AS reach,
      CASE WHEN raises_only = 1 AND impressions <= max(impressions) OVER former THEN NULL
        WHEN max(impressions) OVER former - impressions > max(impressions) OVER former / 50 THEN NULL
        ELSE impressions END AS impressions,
      CASE WHEN raises_only = 1 AND clicks <= max(clicks) OVER former THEN NULL ELSE clicks END AS clicks
    FROM placed
    WINDOW former AS (PARTITION BY content_id ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
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
  FROM content_performance WHERE counted_file_id IS NOT NULL;
ALTER TABLE audience_demographics RENAME COLUMN updated_at TO changed_at;
ALTER TABLE audience_demographics ALTER COLUMN changed_at DROP NOT NULL;
ALTER TABLE audience_demographics ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (coalesce(changed_at, created_at)) VIRTUAL;
ALTER TABLE campaign_social_metrics RENAME COLUMN updated_at TO changed_at;
ALTER TABLE campaign_social_metrics ALTER COLUMN changed_at DROP NOT NULL;
ALTER TABLE campaign_social_metrics ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (coalesce(changed_at, created_at)) VIRTUAL;
