/**
 * Rules that need a file as a whole: rules over all rows of one file, whatever its format. They
 * refuse it before anything of it is stored, or warn.
 */
package dev.socialmetrics.format.whole;
