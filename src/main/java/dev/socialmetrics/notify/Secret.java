package dev.socialmetrics.notify;

import java.util.Objects;

/** A text that is never shown: not in a log, a message, an exception or a report. */
public final class Secret {
  private final String text;

  public Secret(String text) {
    this.text = Objects.requireNonNull(text);
  }

  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "***";
  }
}
