/** The configuration as typed, validated values. */
package dev.socialmetrics.job.settings;
