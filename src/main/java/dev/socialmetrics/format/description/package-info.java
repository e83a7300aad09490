/**
 * What a file under {@code formats/} says of one export: how it is recognised, where its tables
 * are, which label fills which column. Read once, checked, immutable; src/docs/formats.md explains
 * it.
 */
package dev.socialmetrics.format.description;
