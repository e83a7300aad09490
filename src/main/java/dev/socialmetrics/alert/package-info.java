/**
 * Rules over the figures that reports state: what should be told to people. The door is {@link
 * dev.socialmetrics.alert.AlertRules}.
 *
 * <p>Rooms it may use: domain, metric, store.
 */
package dev.socialmetrics.alert;
