/** Characters to records of cells: delimiters, quotes, headers and their faults. */
package dev.socialmetrics.source.csv;
