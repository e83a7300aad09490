package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * A sentence of the first screen, and the findings that prove it.
 *
 * @param fine what it is made of, in small print; may be empty
 * @param findings ids, as {@code metrics explain} takes them
 */
public record Said(String text, String fine, List<String> findings) {
  public Said {
    Objects.requireNonNull(text);
    Objects.requireNonNull(fine);
    findings = List.copyOf(findings);
  }

  /** The ids, with a blank between; no id has one. */
  public String ids() {
    return String.join(" ", findings);
  }
}
