/**
 * What ran: our own row a run beside Spring Batch's tables, and the repair of executions that died.
 *
 * <p>Of its room it may use: store, store.file, store.rejected.
 */
package dev.socialmetrics.store.runs;
