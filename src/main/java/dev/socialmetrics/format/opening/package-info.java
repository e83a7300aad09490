/** The one way to open a file: its tables, which format each has, and their rows in turn. */
package dev.socialmetrics.format.opening;
