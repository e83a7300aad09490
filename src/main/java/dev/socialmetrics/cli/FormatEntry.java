package dev.socialmetrics.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.Seen;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.report.figure.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format as it is shown to people.
 *
 * @param platform {@code any} where the folder or the rows say it
 * @param known of which exports
 * @param words of each language by the English ones, where they are wanted
 * @param toldBy how each table is recognised
 * @param columns which labels fill which column, a line a column and table
 */
record FormatEntry(
    String name,
    String title,
    String platform,
    List<String> kinds,
    Known known,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, FormatWords> words,
    String source,
    boolean own,
    List<String> toldBy,
    List<String> columns,
    List<String> never) {
  private static final String ANY = "any";

  /**
   * The exports that it is known to fit.
   *
   * @param languages codes of those in which a table of it is recognised
   * @param years of them; empty where nobody said
   * @param by real files, importers or documents; empty where nobody said
   */
  record Known(List<String> languages, Optional<String> years, Optional<String> by) {
    private static final int SHOWN = 3;

    /** The first languages, and how many more. */
    String few() {
      int more = languages.size() - SHOWN;
      return String.join(" ", languages.subList(0, Math.min(SHOWN, languages.size())))
          + (more > 0 ? " +" + more : "");
    }
  }

  /** By name. */
  static List<FormatEntry> listAll(ExportFormats formats) {
    return formats.listAll().stream()
        .map(each -> of(each, formats.languages(each)))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private static FormatEntry of(FormatDescription format, List<String> languages) {
    return new FormatEntry(
        format.name(),
        format.title(),
        format.platform().orElse(ANY),
        format.tables().stream()
            .flatMap(table -> table.kind().stream())
            .map(kind -> kind.label())
            .distinct()
            .toList(),
        new Known(
            languages,
            format.seen().map(Seen::years),
            format.seen().map(seen -> seen.as().words())),
        Map.of(),
        format.source(),
        format.own(),
        format.tables().stream().map(FormatEntry::told).toList(),
        format.tables().stream().flatMap(FormatEntry::columns).distinct().toList(),
        format.never());
  }

  /** The same, with what other languages say. */
  FormatEntry with(ExportFormats formats) {
    Map<String, FormatWords> said = new TreeMap<>();
    formats
        .find(name)
        .flatMap(FormatDescription::words)
        .map(Words.shipped()::of)
        .orElse(List.of())
        .forEach(each -> said.put(each.code(), FormatWords.of(each)));
    return new FormatEntry(
        name, title, platform, kinds, known, said, source, own, toldBy, columns, never);
  }

  private static String told(TableDescription table) {
    List<String> parts = new ArrayList<>(List.of(table.recognisedBy()));
    table.skip().ifPresent(why -> parts.add("not stored: " + why));
    table.refuse().ifPresent(why -> parts.add("refused: " + why));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  private static Stream<String> columns(TableDescription table) {
    return table.columns().values().stream()
        .filter(ColumnDescription::isInCells)
        .map(
            column ->
                column.name()
                    + " = "
                    + (column.labels().isEmpty()
                        ? "column " + column.position().orElse(0)
                        : labels(column.labels(), ", "))
                    + behind(column));
  }

  private static String behind(ColumnDescription column) {
    return column.standsIn().map(each -> ", each " + each.label() + " for one").orElse("");
  }

  private static String labels(List<LabelPattern> labels, String between) {
    return labels.stream().map(LabelPattern::shown).distinct().collect(Collectors.joining(between));
  }

  private record Listed(List<FormatEntry> formats, int count) {}

  /** {@code {"formats": […], "count": n}}. */
  static String json(List<FormatEntry> entries) {
    return Json.printed(new Listed(entries, entries.size()));
  }
}
