package dev.socialmetrics.store.runs;

import java.util.Optional;

/**
 * One step of one attempt, as Spring Batch recorded it.
 *
 * @param attempt from 1
 * @param status Spring Batch's word: COMPLETED, FAILED, STOPPED
 * @param read items read in this attempt
 * @param written items written in this attempt
 */
public record StepRecord(
    int attempt,
    String name,
    String status,
    long read,
    long written,
    Optional<String> startedAt,
    Optional<String> endedAt) {}
