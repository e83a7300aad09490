/**
 * Staged rows to public tables: one transaction a file, newest export wins a column at a time,
 * every replaced value is a revision, and every row read is accounted for.
 *
 * <p>Of its room it may use: store, store.account, store.file, store.rejected, store.staging.
 */
package dev.socialmetrics.store.publish;
