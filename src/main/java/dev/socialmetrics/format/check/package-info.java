/** Rows to verdicts: a described table held against a header, whose a row is, and its cells. */
package dev.socialmetrics.format.check;
