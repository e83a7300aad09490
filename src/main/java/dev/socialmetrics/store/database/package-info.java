/**
 * The open database: its connections to read and to write through, whose turn it is to write, and
 * what may go wrong with it.
 *
 * <p>Of its room it may use: store.staging.
 */
package dev.socialmetrics.store.database;
