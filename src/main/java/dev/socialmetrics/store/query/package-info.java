/** What reports ask: read from one snapshot. */
package dev.socialmetrics.store.query;
