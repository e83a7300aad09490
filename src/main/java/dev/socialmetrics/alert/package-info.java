/**
 * Rules over the figures that reports state: what should be told to people. The door is {@link
 * dev.socialmetrics.alert.AlertRules}.
 */
package dev.socialmetrics.alert;
