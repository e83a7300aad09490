/**
 * Rows that were read and are not published yet, in a scratch file beside the database that is
 * never kept: the tables {@code stage_*}.
 *
 * <p>Of its room it may use: store.
 */
package dev.socialmetrics.store.staging;
