/** Care of what is kept: whether all of it is whole. */
package dev.socialmetrics.job.care;
