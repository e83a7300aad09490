package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.AccountId;
import java.util.Optional;

/**
 * An owner that rows of a file name.
 *
 * @param column its label, and {@code name} what the first of its rows has there
 * @param called by the least telling column: what a person knows it by
 * @param line of its first row
 * @param known the account that it is
 * @param rows of it, 1 or more, where posts may be shared; else 1
 */
record FoundOwner(
    String column, String name, String called, long line, Optional<AccountId> known, long rows) {
  FoundOwner withOneMore() {
    return new FoundOwner(column, name, called, line, known, rows + 1);
  }

  /** Its name, with the other one where there is one, and what is said of it. */
  String label(String said) {
    return name + " (" + (name.equals(called) ? "" : called + "; ") + said + ")";
  }

  @Override
  public String toString() {
    return name + (known.isPresent() ? " (known)" : " (not known)");
  }
}
