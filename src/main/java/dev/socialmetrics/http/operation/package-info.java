/** Runs, rejected rows, explanations, health and metrics, as the commands print them in JSON. */
package dev.socialmetrics.http.operation;
