/**
 * Rows to records: which export format a file has, which cell fills which column, how numbers,
 * dates and lists are read, and every validation rule.
 *
 * <p>Rooms it may use: domain, problem, source.
 */
package dev.socialmetrics.format;
