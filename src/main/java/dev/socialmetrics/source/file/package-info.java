/** The files of the input folder: which are there, whose by their folder, still changing or not. */
package dev.socialmetrics.source.file;
