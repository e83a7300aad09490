package dev.socialmetrics.report.page;

import java.util.Optional;

/**
 * A share of an audience.
 *
 * @param thousandths length of its bar
 * @param delta points since the audience before
 */
public record Share(String label, int thousandths, String text, Optional<Delta> delta) {}
