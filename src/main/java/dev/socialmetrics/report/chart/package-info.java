/** The geometry of charts: pure, in whole units, with no line over days that are not known. */
package dev.socialmetrics.report.chart;
