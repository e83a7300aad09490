/**
 * Rules about totals: rows that add up other rows, and totals that prove the rows of a file whole.
 */
package dev.socialmetrics.format.whole.total;
