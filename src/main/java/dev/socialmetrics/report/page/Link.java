package dev.socialmetrics.report.page;

import java.util.Objects;

/**
 * A link.
 *
 * @param note a few words on what is behind it; may be empty
 */
public record Link(String text, String address, String note) {
  public Link {
    Objects.requireNonNull(text);
    Objects.requireNonNull(address);
    Objects.requireNonNull(note);
  }

  public Link(String text, String address) {
    this(text, address, "");
  }
}
