/** Who may ask: keys, names of hosts, limits. Every request passes here first. */
package dev.socialmetrics.http.access;
