/**
 * What ran: our own row a run beside Spring Batch's tables, and the repair of executions that died.
 */
package dev.socialmetrics.store.runs;
