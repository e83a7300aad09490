/**
 * Taking an import back: what the database would be without a file, worked out from the others that
 * state the same rows, which are read once more.
 */
package dev.socialmetrics.job.forgetting;
