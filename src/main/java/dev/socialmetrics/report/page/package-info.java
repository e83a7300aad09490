/** What a page shows, as plain values ready to print, and the templates that show it. */
package dev.socialmetrics.report.page;
