/** The reports of what figures say: unusual days, forecasts, recommendations. */
package dev.socialmetrics.report.insight;
