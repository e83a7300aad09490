/** Rules about columns that fill nothing: what they say of the rows that have them. */
package dev.socialmetrics.format.whole.column;
