/**
 * The only room that speaks SQL: the database file, its migrations, staging, publishing with
 * precedence and revisions, and the queries that reports and commands ask.
 *
 * <p>Rooms it may use: domain, problem, metric.
 */
package dev.socialmetrics.store;
