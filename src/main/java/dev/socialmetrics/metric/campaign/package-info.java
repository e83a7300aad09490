/**
 * What campaigns cost and brought: the list of their figures, which rows of a scope add up, and
 * totals. Pure. The definitions for people are in {@code src/docs/metrics.md}.
 */
@NullMarked
package dev.socialmetrics.metric.campaign;

import org.jspecify.annotations.NullMarked;
