/**
 * The HTTP API: what the reports say, read over a connection. Thin: a GET asks the same questions
 * as the command of that name, and prints the same document.
 *
 * <p>Rooms it may use: domain, problem, insight, source, store, report, configuration, correction,
 * job.
 */
package dev.socialmetrics.http;
