/**
 * Care of what is kept: purging an account, pruning what is old, the archive of imported files, and
 * whether all of it is whole. Knows nothing of jobs, and of runs only their ids.
 *
 * <p>Rooms it may use: domain, problem, source, store, report, configuration, correction.
 */
package dev.socialmetrics.maintenance;
