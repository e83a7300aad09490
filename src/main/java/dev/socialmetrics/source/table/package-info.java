/** What every table is read as, whatever its bytes are: records, rows, labels and limits. */
package dev.socialmetrics.source.table;
