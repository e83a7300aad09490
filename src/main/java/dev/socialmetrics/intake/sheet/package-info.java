/** Tables as they stand in workbooks, new and old, and in text files: cells by their place. */
package dev.socialmetrics.intake.sheet;
