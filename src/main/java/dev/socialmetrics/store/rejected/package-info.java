/**
 * Rows that were left out, what was wrong with rows and files, and which were corrected since:
 * {@code rejected_row} and {@code row_problem}.
 *
 * <p>Of its room it may use: store, store.file.
 */
package dev.socialmetrics.store.rejected;
