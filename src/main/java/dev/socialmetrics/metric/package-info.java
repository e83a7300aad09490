/**
 * Every formula, and how metrics are taken together over days. Pure: no clock, no files, no
 * database. The definitions for people are in {@code src/docs/metrics.md}.
 *
 * <p>Rooms it may use: domain.
 */
@NullMarked
package dev.socialmetrics.metric;

import org.jspecify.annotations.NullMarked;
