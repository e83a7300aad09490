/**
 * What tests of several rooms share: a desktop of folders, configuration and clock with the program
 * started on it, and what it left on the terminal, in the tables and in the reports.
 */
package dev.socialmetrics.desktop;
