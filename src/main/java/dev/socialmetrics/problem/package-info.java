/**
 * What is wrong with data, where it is, and what to do about it. Pure.
 *
 * <p>Rooms it may use: none.
 */
package dev.socialmetrics.problem;
