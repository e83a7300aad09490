/**
 * Rules over the figures that reports state, over unusual days and over goals: what people should
 * know. The door is {@link dev.socialmetrics.alert.AlertRules}.
 *
 * <p>Rooms it may use: domain, metric, insight, store.
 */
@NullMarked
package dev.socialmetrics.alert;

import org.jspecify.annotations.NullMarked;
