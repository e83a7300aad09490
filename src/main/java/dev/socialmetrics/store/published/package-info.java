/**
 * What was published and from what it was made: {@code report_folder} and {@code report_file}.
 *
 * <p>Of its room it may use: nothing.
 */
package dev.socialmetrics.store.published;
