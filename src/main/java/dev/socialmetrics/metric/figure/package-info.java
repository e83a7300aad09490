/**
 * The list of figures: what reports, pages, alerts, explanations and the documentation state of a
 * channel, each declared once with its name, unit, formula, inputs and function. The door is {@link
 * dev.socialmetrics.metric.figure.SummaryFigures}.
 */
@NullMarked
package dev.socialmetrics.metric.figure;

import org.jspecify.annotations.NullMarked;
