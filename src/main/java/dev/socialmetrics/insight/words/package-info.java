/** Findings as sentences in plain English. No sentence says what no finding says. */
@NullMarked
package dev.socialmetrics.insight.words;

import org.jspecify.annotations.NullMarked;
