/**
 * Correcting what was imported. Rejected rows go out, to be corrected, and come back in where they
 * were read. An import is taken back: what the database would be without a file is worked out from
 * the others that state the same rows, which are read once more.
 *
 * <p>Rooms it may use: domain, problem, source, format, store, report.
 */
package dev.socialmetrics.correction;
