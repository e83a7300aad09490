package dev.socialmetrics.configuration;

/**
 * The configuration is wrong; nothing was touched. The message names file, line, key and what would
 * be right.
 */
public final class ConfigurationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationRefused(String message) {
    super(message);
  }
}
