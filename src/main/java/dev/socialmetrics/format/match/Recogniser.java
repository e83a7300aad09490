package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.source.SheetRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which format a sheet has, by its labels; names only decide between equals. */
public final class Recogniser {
  private final List<FormatDescription> formats;
  private final List<FormatDescription> canonical;

  public Recogniser(List<FormatDescription> all) {
    this.formats = all.stream().filter(format -> !format.isCanonical()).toList();
    this.canonical = all.stream().filter(FormatDescription::isCanonical).toList();
  }

  public List<FormatDescription> ofPlatforms() {
    return formats;
  }

  /** Whether the list of a JSON document that has this key may be a table of a format. */
  public boolean knowsList(String key) {
    return formats.stream()
        .flatMap(format -> format.tables().stream())
        .anyMatch(table -> table.list().filter(key::equals).isPresent());
  }

  /** The formats of this program. */
  public List<FormatDescription> canonical() {
    return canonical;
  }

  /**
   * The canonical format whose columns a table has; asked only of tables that no platform writes.
   *
   * @param labels of its header, or the keys of its first object
   */
  public Optional<HeaderMatch.Candidate> findCanonical(List<String> labels) {
    List<String> names = labels.stream().map(Style.CANONICAL::compared).toList();
    return canonical.stream()
        .flatMap(format -> HeaderMatch.find(format, format.tables(), names, "", List.of()).stream())
        .max(Comparator.comparingInt(HeaderMatch.Candidate::score));
  }

  /**
   * @param folder the platform that the file's folder names
   * @param fileName the last part of the file's path, or of the archive's entry
   */
  public Optional<HeaderMatch.Candidate> find(
      SheetRef ref, SheetHead head, Optional<String> folder, String fileName) {
    Comparator<HeaderMatch.Candidate> order =
        Comparator.comparingInt(HeaderMatch.Candidate::score)
            .thenComparing(found -> found.format().own())
            .thenComparing(found -> found.format().isAsInEnglish())
            .thenComparing(found -> folder.isPresent() && folder.equals(found.format().platform()))
            .thenComparing(found -> isNamed(found.format(), fileName))
            .thenComparing(found -> found.format().name(), Comparator.reverseOrder());
    Set<String> labels = head.labels();
    return formats.stream()
        .filter(format -> !format.onlyInFolder() || folder.equals(format.platform()))
        .flatMap(format -> first(format, ref, head, labels).stream())
        .max(order);
  }

  private static boolean isNamed(FormatDescription format, String fileName) {
    return format.fileNames().stream().anyMatch(name -> name.matcher(fileName).find());
  }

  private static Optional<HeaderMatch.Candidate> first(
      FormatDescription format, SheetRef ref, SheetHead head, Set<String> labels) {
    List<TableDescription> tables =
        HeaderMatch.tablesOf(format, ref, head.begin()).stream()
            .filter(table -> isPossible(table, labels))
            .toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    String title = "";
    for (int i = 0; i < head.records().size(); i++) {
      List<String> record = head.records().get(i);
      Optional<HeaderMatch.Candidate> found =
          HeaderMatch.find(format, tables, record, title, head.after(i));
      if (found.isPresent()) {
        return found;
      }
      String here = SheetHead.title(record);
      title = here.isEmpty() ? title : here;
    }
    return Optional.empty();
  }

  /** Whether each label that a table must have is anywhere; most tables are out by then. */
  private static boolean isPossible(TableDescription table, Set<String> labels) {
    return table.required().stream()
        .allMatch(any -> any.stream().anyMatch(label -> label.isAmong(labels)));
  }

  /** The formats that have most labels of a header in common, the nearest first. */
  Stream<Nearness> nearest(SheetHead head) {
    return formats.stream()
        .flatMap(
            format ->
                format.tables().stream()
                    .filter(table -> table.list().equals(head.list()))
                    .map(table -> new Nearness(format, table, head)))
        .filter(near -> near.isNear())
        .sorted(Comparator.comparingDouble(Nearness::distance));
  }
}
