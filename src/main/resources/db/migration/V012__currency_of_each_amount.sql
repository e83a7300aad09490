-- A currency travels with its amount. What was the row's currency is that of each of its amounts; from here on currency is
-- theirs where they have the same. Whether an export stated it or the configuration filled it in was not kept: it counts as
-- stated.
ALTER TABLE campaign_social_metrics ADD COLUMN cost_currency TEXT;
ALTER TABLE campaign_social_metrics ADD COLUMN revenue_currency TEXT;
ALTER TABLE campaign_social_metrics ADD COLUMN currency_assumed TEXT
  CHECK (currency_assumed IN ('cost', 'revenue', 'both'));
UPDATE campaign_social_metrics SET
  cost_currency = CASE WHEN cost IS NOT NULL THEN currency END,
  revenue_currency = CASE WHEN revenue_generated IS NOT NULL THEN currency END
  WHERE currency IS NOT NULL;
UPDATE campaign_social_metrics SET currency = NULL
  WHERE currency IS NOT NULL AND cost IS NULL AND revenue_generated IS NULL;

INSERT INTO metric_source (table_name, row_id, column_name, import_file_id, source_line, exported_at)
  SELECT s.table_name, s.row_id, 'cost_currency', s.import_file_id, s.source_line, s.exported_at
  FROM metric_source s JOIN campaign_social_metrics t ON t.campaign_metric_id = s.row_id
  WHERE s.table_name = 'campaign_social_metrics' AND s.column_name = 'currency' AND t.cost_currency IS NOT NULL
  UNION ALL
  SELECT s.table_name, s.row_id, 'revenue_currency', s.import_file_id, s.source_line, s.exported_at
  FROM metric_source s JOIN campaign_social_metrics t ON t.campaign_metric_id = s.row_id
  WHERE s.table_name = 'campaign_social_metrics' AND s.column_name = 'currency' AND t.revenue_currency IS NOT NULL;
DELETE FROM metric_source WHERE table_name = 'campaign_social_metrics' AND column_name = 'currency';

ALTER TABLE stage_campaign ADD COLUMN cost_currency TEXT;
ALTER TABLE stage_campaign ADD COLUMN revenue_currency TEXT;
ALTER TABLE stage_campaign ADD COLUMN currency_assumed TEXT;
