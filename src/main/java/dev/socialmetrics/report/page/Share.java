package dev.socialmetrics.report.page;

import java.util.Optional;

/**
 * A share of an audience.
 *
 * @param thousandths length of its bar
 * @param datum the same for programs
 * @param delta points since the audience before
 */
public record Share(
    String label, int thousandths, String text, Datum datum, Optional<Delta> delta) {}
