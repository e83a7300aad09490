/** How a figure came to be. */
package dev.socialmetrics.report.explain;
