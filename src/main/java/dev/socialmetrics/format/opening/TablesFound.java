package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a file that are read.
 *
 * @param written those that platforms wrote
 */
record TablesFound(List<SectionedRows.Part> written, List<CanonicalTable> canonical) {
  boolean isEmpty() {
    return written.isEmpty() && canonical.isEmpty();
  }

  boolean areSeveral() {
    return written.size() + canonical.size() > 1;
  }

  /** Names of their formats. */
  String formats() {
    return Stream.concat(
            written.stream().map(part -> part.format().name()),
            canonical.stream().map(table -> table.section().format().name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The kind of all rows; empty where they are of several. */
  Optional<Kind> kind() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    written.stream()
        .flatMap(part -> part.tables().stream())
        .forEach(table -> table.kind().ifPresent(kinds::add));
    canonical.forEach(table -> kinds.add(table.kind()));
    return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
  }

  /** Whether archives of such tables are known to hold much else. */
  boolean areAmongOthers() {
    return written.stream().anyMatch(part -> part.format().amongOthers());
  }

  boolean areMending() {
    return canonical.stream().anyMatch(CanonicalTable::isMending);
  }
}
