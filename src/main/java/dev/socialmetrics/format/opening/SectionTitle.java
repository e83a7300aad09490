package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.description.TableDescription;
import java.util.List;

/** The only text of a line above a header, and the blank lines between them. Mutable. */
final class SectionTitle {
  private String text = "";
  private int blankLines;

  /** Empty when there is none. */
  String text() {
    return text;
  }

  /** A single text on a line of its own; empty for any other line. */
  void take(String alone) {
    if (!alone.isEmpty()) {
      text = alone;
      blankLines = 0;
    }
  }

  /** One blank line is part of a layout; behind several a section was empty. */
  void blank() {
    blankLines++;
    if (blankLines > 1) {
      clear();
    }
  }

  void clear() {
    text = "";
    blankLines = 0;
  }

  /**
   * The tables that it can be of. With a blank line below the title a header must be known by its
   * labels: otherwise the line may belong to a section whose title is missing.
   */
  List<TableDescription> tables(List<TableDescription> all) {
    return text.isEmpty() || blankLines == 0
        ? all
        : all.stream().filter(table -> !table.required().isEmpty()).toList();
  }
}
