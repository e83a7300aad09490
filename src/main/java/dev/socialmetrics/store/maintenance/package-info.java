/**
 * Care of the database: copies of it, and whether it is sound.
 *
 * <p>Of its room it may use: store, store.account, store.database, store.file, store.query.
 */
package dev.socialmetrics.store.maintenance;
