/**
 * The words of the field: kinds of data, their columns, and the values a row can hold. Pure.
 *
 * <p>Rooms it may use: none.
 */
@NullMarked
package dev.socialmetrics.domain;

import org.jspecify.annotations.NullMarked;
