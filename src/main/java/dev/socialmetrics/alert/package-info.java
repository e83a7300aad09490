/**
 * Rules over the figures that reports state: what people should know. The door is {@link
 * dev.socialmetrics.alert.AlertRules}.
 *
 * <p>Rooms it may use: domain, metric, store.
 */
@NullMarked
package dev.socialmetrics.alert;

import org.jspecify.annotations.NullMarked;
