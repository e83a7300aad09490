/**
 * What is found, each with an id that is the same in every run that finds it: unusual days,
 * changes, posts that work, channels that are stale, campaigns that lose money, goals that are not
 * reached.
 */
@NullMarked
package dev.socialmetrics.insight.finding;

import org.jspecify.annotations.NullMarked;
