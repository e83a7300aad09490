/** The report step: everything that the data says, published whole. */
package dev.socialmetrics.job.reporting;
