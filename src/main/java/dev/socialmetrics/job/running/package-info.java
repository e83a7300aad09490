/** Starting, resuming, stopping and repairing runs, one process at a time. */
package dev.socialmetrics.job.running;
