/**
 * Runs of a process that stays up: what is asked for while it does, one run at a time, on one
 * thread.
 */
package dev.socialmetrics.job.live;
