/**
 * The server: what it is made of, its start and its end. A POST will be a controller beside these.
 */
package dev.socialmetrics.http.server;
