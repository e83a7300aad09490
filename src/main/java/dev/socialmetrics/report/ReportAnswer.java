package dev.socialmetrics.report;

/**
 * What to print.
 *
 * @param found false when there is nothing to report, and {@code text} says so
 */
public record ReportAnswer(boolean found, String text) {}
