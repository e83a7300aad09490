package dev.socialmetrics.format.description;

/** A format is described wrongly. The message names file, line, key and what would be right. */
public final class DescriptionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DescriptionRefused(String message) {
    super(message);
  }
}
