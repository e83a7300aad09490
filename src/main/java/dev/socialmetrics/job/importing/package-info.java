/** The import: find files, stage their rows, publish them. */
package dev.socialmetrics.job.importing;
