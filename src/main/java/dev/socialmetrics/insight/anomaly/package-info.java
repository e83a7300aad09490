/**
 * Unusual days of a metric of a channel. {@link dev.socialmetrics.insight.anomaly.AnomalyScan} goes
 * through the days, oldest first, and compares each with what the earlier ones lead to expect.
 */
@NullMarked
package dev.socialmetrics.insight.anomaly;

import org.jspecify.annotations.NullMarked;
