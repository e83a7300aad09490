/**
 * Exports of platforms, read as their descriptions say: recognised, cut into sections, bound to our
 * columns.
 */
package dev.socialmetrics.format.declared;
