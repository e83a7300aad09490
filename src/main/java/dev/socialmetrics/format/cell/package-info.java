/**
 * One cell to one value: numbers, percentages, dates, times, ids, lists, and what is noted of them.
 */
package dev.socialmetrics.format.cell;
