/** Rules about the days of a file: whether each row is of the single day that it names. */
package dev.socialmetrics.format.whole.day;
