/**
 * The dictionaries under {@code words/}: what a total, a part or a day is called, a file each
 * language. Read once, checked, immutable; src/docs/formats.md explains them.
 */
package dev.socialmetrics.format.words;
