/**
 * Taking an import back: the rows that it touched are worked out again, in a database of their own,
 * from the other files that state them, and take the place of those that are stored.
 *
 * <p>Of its room it may use: store, store.database, store.file, store.publish, store.query,
 * store.schema, store.staging.
 */
package dev.socialmetrics.store.forget;
