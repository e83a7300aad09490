/**
 * What campaigns cost and brought: the list of their figures, which rows of a scope add up, and
 * totals. Pure. The definitions for people are in {@code src/docs/metrics.md}.
 */
package dev.socialmetrics.metric.campaign;
