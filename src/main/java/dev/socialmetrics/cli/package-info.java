/**
 * The command line: one small class a command, exit codes, progress. Thin: all work is done in the
 * rooms below.
 */
package dev.socialmetrics.cli;
