/** The database as the server reads it, opened once. */
package dev.socialmetrics.http.data;
