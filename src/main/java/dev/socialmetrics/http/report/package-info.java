/** GET of reports, as {@code metrics report --stdout} prints them. */
package dev.socialmetrics.http.report;
