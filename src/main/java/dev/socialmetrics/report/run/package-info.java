/** What one run read, restated and raised. */
package dev.socialmetrics.report.run;
