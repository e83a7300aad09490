/**
 * Correcting what was imported: rejected rows out, to be corrected, and back in where they were
 * read.
 *
 * <p>Rooms it may use: domain, problem, source, format, store, report.
 */
package dev.socialmetrics.correction;
