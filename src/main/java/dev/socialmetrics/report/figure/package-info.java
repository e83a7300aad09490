/** Figures as they are printed: rounded once, or empty with a reason. */
package dev.socialmetrics.report.figure;
