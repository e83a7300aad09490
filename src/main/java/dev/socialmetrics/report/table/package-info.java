/** The reports that are tables: one model each. */
package dev.socialmetrics.report.table;
