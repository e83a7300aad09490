/**
 * Rules about the tables of one workbook or archive together: whose they are, and which repeat
 * others.
 */
package dev.socialmetrics.format.whole.sheet;
