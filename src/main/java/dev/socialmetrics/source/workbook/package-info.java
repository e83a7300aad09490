/** Workbooks, new and old, to records. */
package dev.socialmetrics.source.workbook;
