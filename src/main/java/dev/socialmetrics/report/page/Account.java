package dev.socialmetrics.report.page;

import java.util.Optional;

/**
 * An account in the list of all.
 *
 * @param anchor name of its place in the page
 * @param address of its own page
 * @param platforms how many, and the age of what is known
 * @param table a row a platform
 */
public record Account(
    String name,
    String anchor,
    String address,
    String platforms,
    Cell followers,
    Delta growth,
    Optional<Spark> spark,
    Cell reach,
    Cell rate,
    Table table) {}
