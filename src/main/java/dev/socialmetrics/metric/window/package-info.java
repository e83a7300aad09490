/**
 * A metric of an account over a window of days, and its change from one window to another. The one
 * door to such figures: {@link dev.socialmetrics.metric.window.DailyRows}. What each metric is
 * taken together by is declared once, in {@link dev.socialmetrics.metric.window.WindowMetric}.
 */
@NullMarked
package dev.socialmetrics.metric.window;

import org.jspecify.annotations.NullMarked;
