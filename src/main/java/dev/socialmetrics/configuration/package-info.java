/**
 * The configuration as typed, validated values: what {@code config/application.yml}, {@code
 * accounts.yml} and the folder of formats say, with what the environment and the command line put
 * over it, and where each value comes from. The door is {@link
 * dev.socialmetrics.configuration.ConfigurationFolder}. Of Spring it knows the binder of settings,
 * not the context.
 *
 * <p>Rooms it may use: domain, problem, metric, insight, format, alert, notify.
 */
package dev.socialmetrics.configuration;
