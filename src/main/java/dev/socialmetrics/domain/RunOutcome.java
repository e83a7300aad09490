package dev.socialmetrics.domain;

import java.util.Arrays;

/** How a run ended, or that it has not ended. */
public enum RunOutcome {
  /** It runs, or its process died without a word. */
  RUNNING("running"),
  COMPLETED("completed"),
  FAILED("failed"),
  /** It was asked to end before all was done. */
  STOPPED("stopped"),
  /** It did not complete, and was given up. */
  ABANDONED("abandoned");

  private final String word;

  RunOutcome(String word) {
    this.word = word;
  }

  /**
   * The outcome of a stored word.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RunOutcome of(String word) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome of a run: \"" + word + "\""));
  }

  /** Whether nothing is left to resume. */
  public boolean isFinal() {
    return this == COMPLETED || this == ABANDONED;
  }

  /** As it is stored and printed. */
  @Override
  public String toString() {
    return word;
  }
}
