/**
 * A model to the bytes of a file: JSON, CSV, workbooks; text that a spreadsheet would run is
 * neutralised.
 */
package dev.socialmetrics.report.writing;
