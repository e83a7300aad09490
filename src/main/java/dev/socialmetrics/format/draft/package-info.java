/**
 * A description guessed from a file that no format reads, with its evidence; what a file cannot
 * prove is left to a person. It reads no rows into the store.
 */
package dev.socialmetrics.format.draft;
