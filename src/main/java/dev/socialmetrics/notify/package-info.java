/**
 * Tells webhooks what was raised: signed messages from the outbox, within a bounded time, to
 * addresses that are allowed. The door is {@link dev.socialmetrics.notify.Outbox}.
 */
package dev.socialmetrics.notify;
