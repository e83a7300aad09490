/**
 * Numbers to files: one model a report, one class a rendering, and folders that appear whole or not
 * at all.
 */
package dev.socialmetrics.report;
