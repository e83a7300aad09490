/**
 * What figures say: which days are unusual, what to expect, which posts work, why a total changed
 * and what to do. Pure: no clock, no files, no database. How each is found, and how well, is in
 * {@code src/docs/insight.md}.
 *
 * <p>Rooms it may use: domain, metric.
 */
@NullMarked
package dev.socialmetrics.insight;

import org.jspecify.annotations.NullMarked;
