package dev.socialmetrics.store.rejected;

/**
 * A rejected row by its file and its number there.
 *
 * @param record from 1
 */
public record RejectedPlace(long fileId, long record) {}
