/**
 * Channels, accounts and platforms side by side over one window: totals, changes, shares and ranks.
 * The door is {@link dev.socialmetrics.metric.comparison.Comparison}.
 */
@NullMarked
package dev.socialmetrics.metric.comparison;

import org.jspecify.annotations.NullMarked;
