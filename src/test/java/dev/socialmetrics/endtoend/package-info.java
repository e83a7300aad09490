/** The whole program, from files to reports, as a user drives it. */
package dev.socialmetrics.endtoend;
