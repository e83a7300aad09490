/**
 * Channels, accounts and platforms side by side over one window: totals, changes, shares and ranks.
 * The door is {@link dev.socialmetrics.metric.comparison.Comparison}.
 */
package dev.socialmetrics.metric.comparison;
