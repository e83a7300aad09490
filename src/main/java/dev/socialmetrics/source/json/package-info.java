/** JSON documents and JSON Lines to rows. */
package dev.socialmetrics.source.json;
