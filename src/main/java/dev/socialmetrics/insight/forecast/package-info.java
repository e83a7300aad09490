/**
 * What to expect of a metric of a channel: {@link dev.socialmetrics.insight.forecast.Forecaster}
 * looks ahead from every day that is long enough ago, so that each forecast has a track record, and
 * its interval is made of the errors that were made before.
 */
@NullMarked
package dev.socialmetrics.insight.forecast;

import org.jspecify.annotations.NullMarked;
