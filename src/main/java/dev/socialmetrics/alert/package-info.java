/**
 * Rules over the figures that reports state: what people should know. The door is {@link
 * dev.socialmetrics.alert.AlertRules}.
 */
package dev.socialmetrics.alert;
