/**
 * What every source of rows gives: a row, its layout, the labels of its columns, and the limits.
 */
package dev.socialmetrics.intake.row;
