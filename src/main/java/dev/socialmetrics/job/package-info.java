/**
 * The batch job: the import and report steps, and how runs are started, resumed, stopped and
 * repaired.
 *
 * <p>Rooms it may use: domain, problem, metric, insight, source, format, store, alert, notify,
 * report, configuration, correction, maintenance.
 */
package dev.socialmetrics.job;
