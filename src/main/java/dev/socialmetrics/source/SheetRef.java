package dev.socialmetrics.source;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of a file.
 *
 * @param entry name inside the archive, with its folders; empty when the file is no archive
 * @param sheet name of the workbook's sheet, or key of one of several lists in a JSON document;
 *     empty for other text
 * @param list key of the list in a JSON document whose objects are the rows; empty for the document
 */
public record SheetRef(
    Optional<String> entry, Optional<String> sheet, Optional<String> list, SheetKind kind) {
  public SheetRef {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(list);
    Objects.requireNonNull(kind);
  }

  /** A table that is no list in a JSON document. */
  public SheetRef(Optional<String> entry, Optional<String> sheet, SheetKind kind) {
    this(entry, sheet, Optional.empty(), kind);
  }

  /** Whether it is a text file of its own, in no archive and no workbook. */
  public boolean isWholeFile() {
    return entry.isEmpty() && sheet.isEmpty();
  }

  /** Whether it is one of several lists in a JSON document. */
  public boolean isOneOfLists() {
    return list.isPresent() && sheet.isPresent();
  }

  /** For messages: {@code Overview.csv}, {@code book.xlsx!Sheet1}; empty for a plain text file. */
  public String label() {
    return Stream.of(entry, sheet).flatMap(Optional::stream).collect(Collectors.joining("!"));
  }
}
