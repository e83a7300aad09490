/**
 * The configuration as typed, validated values: what {@code config/application.yml}, {@code
 * accounts.yml} and the folder of formats say, with what the environment and the command line put
 * over it, and where each value comes from. The door is {@link
 * dev.socialmetrics.configuration.ConfigurationFolder}. May use the words of the field, problems,
 * formats, alerts and notifications; of Spring its binder of settings, not its context.
 */
package dev.socialmetrics.configuration;
