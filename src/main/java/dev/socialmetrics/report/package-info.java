/**
 * Numbers to files: one model a report, one class a rendering, and folders that appear whole or not
 * at all.
 *
 * <p>Rooms it may use: domain, problem, metric, insight, store.
 */
package dev.socialmetrics.report;
