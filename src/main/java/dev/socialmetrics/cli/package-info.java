/**
 * The command line: one small class a command, exit codes, progress. Thin: all work is done in the
 * rooms below.
 *
 * <p>Rooms it may use: domain, problem, metric, insight, format, store, report, configuration,
 * correction, maintenance, job, http.
 */
package dev.socialmetrics.cli;
