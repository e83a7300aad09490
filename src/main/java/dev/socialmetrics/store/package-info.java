/**
 * The only room that speaks SQL: the database file, its migrations, staging, publishing with
 * precedence and revisions, and the queries that reports and commands ask. What its packages share
 * is here: how moments and values are written, conditions on stored rows, and the audit log.
 *
 * <p>Rooms it may use: domain, problem, metric.
 */
package dev.socialmetrics.store;
