package dev.socialmetrics.format.description;

import java.util.List;

/** What exports say in languages other than English, in which formats are described. */
@FunctionalInterface
public interface ExportWords {
  /** English alone. */
  ExportWords NONE = family -> List.of();

  /**
   * The languages whose words are known.
   *
   * @param family of formats that share their words, {@code meta}; one that nobody knows has none
   */
  List<ExportLanguage> of(String family);
}
