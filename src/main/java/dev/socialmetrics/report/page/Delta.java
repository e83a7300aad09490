package dev.socialmetrics.report.page;

import java.util.Optional;

/**
 * A change, shown in three ways: a mark, a signed number and words; colour only repeats it.
 *
 * @param tone {@code up}, {@code down}, {@code flat} or {@code none}
 * @param mark an arrow; empty where there is no change to tell
 * @param text signed number with its unit, or empty
 * @param words what it is compared with, or why there is nothing to compare
 * @param datum the change for programs; empty where there is none
 */
public record Delta(String tone, String mark, String text, String words, Optional<Datum> datum) {
  /** Whether there is no change to show. */
  boolean isNothing() {
    return text.isEmpty();
  }
}
