package dev.socialmetrics.source;

import java.util.List;
import java.util.Locale;

/** What a file's name promises. Content decides how it is read; this, how a refusal is worded. */
enum NamedKind {
  TEXT(".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"),
  WORKBOOK(".xlsx", ".xlsm", ".xls"),
  ARCHIVE(".zip", ".gz"),
  OTHER;

  private final List<String> endings;

  NamedKind(String... endings) {
    this.endings = List.of(endings);
  }

  static NamedKind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (NamedKind kind : values()) {
      if (kind.endings.stream().anyMatch(lower::endsWith)) {
        return kind;
      }
    }
    return OTHER;
  }

  boolean isContainer() {
    return this == WORKBOOK || this == ARCHIVE;
  }
}
