package dev.socialmetrics.report.page;

import java.util.Objects;

/**
 * An alert.
 *
 * @param severity {@code critical}, {@code warning} or {@code info}
 * @param fine rule and time
 */
public record Notice(String severity, String text, String fine) {
  public Notice {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(text);
    Objects.requireNonNull(fine);
  }
}
