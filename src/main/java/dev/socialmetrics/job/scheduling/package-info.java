/** When a night is due, and what becomes of one that fails. Starts nothing itself. */
package dev.socialmetrics.job.scheduling;
