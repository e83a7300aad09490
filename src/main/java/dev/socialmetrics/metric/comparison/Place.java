package dev.socialmetrics.metric.comparison;

/**
 * A place in a ranking; equals share one, and the next ones are left free.
 *
 * @param number from 1, the largest
 * @param of how many are ranked
 * @param isLast whether none is behind it
 */
public record Place(int number, int of, boolean isLast) {}
