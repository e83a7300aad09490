/**
 * The batch job: the import and report steps, and how runs are started, resumed, stopped and
 * repaired.
 */
package dev.socialmetrics.job;
