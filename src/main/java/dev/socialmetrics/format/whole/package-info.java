/**
 * Rules that need a file as a whole: rules over all rows of one file, whatever its format. They
 * refuse it before anything of it is stored, or warn. Here are the rules about rows of every kind;
 * those about days, campaigns, totals, sheets and columns have a room each.
 */
package dev.socialmetrics.format.whole;
