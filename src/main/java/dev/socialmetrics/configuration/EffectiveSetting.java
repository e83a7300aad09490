package dev.socialmetrics.configuration;

/**
 * What holds of one key.
 *
 * @param value as it was written; {@code []} of an empty list, masked where it is a secret
 * @param origin {@code default}, or the file and line, variable or option
 */
public record EffectiveSetting(String key, String value, String origin) {}
