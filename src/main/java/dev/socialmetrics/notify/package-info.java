/**
 * Tells webhooks what was raised: signed messages from the outbox, within a bounded time, to
 * addresses that are allowed. The door is {@link dev.socialmetrics.notify.Outbox}.
 *
 * <p>Rooms it may use: domain, store.
 */
package dev.socialmetrics.notify;
