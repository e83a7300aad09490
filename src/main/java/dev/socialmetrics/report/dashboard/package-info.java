/** The figures of the dashboard and of the page of each account. */
package dev.socialmetrics.report.dashboard;
