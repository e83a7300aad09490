/**
 * What lies where the database should be: whether it is one of ours, whole and of which version,
 * the migrations that bring it to this one, and a backup that takes its place.
 *
 * <p>Of its room it may use: store.database.
 */
package dev.socialmetrics.store.schema;
