package dev.socialmetrics.report.page;

import dev.socialmetrics.report.chart.Line;

/**
 * A line small enough to stand in a table.
 *
 * @param width of its box, in units of the line
 * @param title what it shows, for who cannot see it; empty where the figures beside it say so
 */
public record Spark(Line line, int width, String title) {}
