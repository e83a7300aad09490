/**
 * Care of what is kept: purging an account, pruning what is old, the archive of imported files, the
 * folder of rejected rows, and whether all of it is whole. Knows nothing of jobs, and of runs only
 * their ids.
 *
 * <p>Rooms it may use: domain, problem, source, store, report, configuration.
 */
package dev.socialmetrics.maintenance;
