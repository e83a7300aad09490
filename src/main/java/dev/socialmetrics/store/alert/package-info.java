/**
 * Alerts that were raised and the messages about them: {@code alert} and {@code alert_message}.
 *
 * <p>Of its room it may use: store.
 */
package dev.socialmetrics.store.alert;
