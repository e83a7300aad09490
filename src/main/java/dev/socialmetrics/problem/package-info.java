/**
 * What is wrong with data, where it is, and what to do about it. Pure.
 *
 * <p>Rooms it may use: none.
 */
@NullMarked
package dev.socialmetrics.problem;

import org.jspecify.annotations.NullMarked;
