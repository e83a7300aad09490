/**
 * Bytes to rows: which files lie in a folder, whether they have stopped growing, what bytes they
 * hold, and their records as named cells with position. Knows nothing of what the cells mean.
 *
 * <p>Rooms it may use: domain, problem.
 */
package dev.socialmetrics.source;
