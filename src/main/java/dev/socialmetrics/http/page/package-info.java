/** The published pages and files. */
package dev.socialmetrics.http.page;
