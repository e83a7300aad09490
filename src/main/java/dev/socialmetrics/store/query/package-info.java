/**
 * What reports ask: read from one snapshot.
 *
 * <p>Of its room it may use: store, store.account, store.alert, store.database, store.file,
 * store.rejected.
 */
package dev.socialmetrics.store.query;
