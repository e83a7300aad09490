package dev.socialmetrics.report.page;

/**
 * A post in a list of the best.
 *
 * @param caption what it says, as people wrote it; may be empty
 * @param address where it can be seen; empty when nobody knows
 * @param meta whose it is, when it was posted, its counts
 * @param rate such as {@code 8.16 %}
 * @param basis what the rate is a share of
 */
public record Post(
    int place, String caption, String address, String meta, String rate, String basis) {}
