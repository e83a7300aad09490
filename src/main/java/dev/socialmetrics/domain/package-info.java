/** The words of the field: kinds of data, their columns, and the values a row can hold. Pure. */
package dev.socialmetrics.domain;
