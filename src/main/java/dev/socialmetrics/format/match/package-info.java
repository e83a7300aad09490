/** Which format a table has: headers held against descriptions, and what comes near. */
package dev.socialmetrics.format.match;
