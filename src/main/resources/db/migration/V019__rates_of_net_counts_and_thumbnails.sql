-- No rate is the share of less than nothing: days and posts that took back more than they gave have none.
UPDATE social_media_daily_metrics SET engagement_rate = NULL
  WHERE engagement_rate < 0 AND engagement_basis <> 'reported';
UPDATE content_performance SET engagement_rate = NULL
  WHERE engagement_rate < 0 AND engagement_basis <> 'reported';

-- The impressions of YouTube's videos are those of their thumbnails: their rate is a share of the views.
UPDATE content_performance SET
    engagement_basis = CASE WHEN views IS NOT NULL THEN 'views' WHEN engagement_rate_reported IS NOT NULL THEN 'reported' END,
    engagement_rate = CASE
      WHEN views IS NULL THEN engagement_rate_reported
      WHEN views = 0 OR coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) < 0 THEN NULL
      ELSE (coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0)) * 100.0 / views END
  WHERE platform = 'youtube' AND engagement_basis = 'impressions';
