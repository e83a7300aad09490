package dev.socialmetrics.format;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.draft.FormatDraft;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.format.match.SheetHeads;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How much of a format's description a draft without it finds in a file of the format. */
final class DraftScore {
  int described;
  int right;
  int certain;
  int files;
  int same;
  final List<String> wrong = new ArrayList<>();
  final List<String> missed = new ArrayList<>();

  private final List<FormatDescription> own;
  private final String name;

  DraftScore(List<FormatDescription> all, String name) {
    this.own = all.stream().filter(format -> format.name().equals(name)).toList();
    this.name = name;
  }

  String name() {
    return name;
  }

  void take(SourceFile file, FormatDraft drafts) throws IOException {
    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      DraftReading draft = DraftReading.of(drafts.of(file, Limits.DEFAULTS).text());
      for (SheetRef ref : sheets.list()) {
        if (ref.kind() != SheetKind.JSON) {
          compare(ref, new SheetHeads(own).read(sheets, ref), draft);
        }
      }
    } catch (FileRefused refused) {
      missed.add("refused " + file.name() + " " + refused.problem().message());
    }
  }

  private void compare(SheetRef ref, SheetHead head, DraftReading draft) {
    String title = "";
    for (int at = 0; at < head.records().size(); at++) {
      List<String> record = head.records().get(at);
      List<String> next = at + 1 < head.records().size() ? head.records().get(at + 1) : List.of();
      String above = title;
      Optional<HeaderMatch.Candidate> found =
          own.stream()
              .flatMap(
                  format ->
                      HeaderMatch.find(
                          format,
                          HeaderMatch.tablesOf(format, ref, head.begin()),
                          record,
                          above,
                          next)
                          .stream())
              .max((one, other) -> Integer.compare(one.score(), other.score()));
      found.ifPresent(
          candidate -> compare(candidate.table(), record, tables(draft, record, above)));
      String here = SheetHead.title(record);
      title = here.isEmpty() ? title : here;
    }
  }

  /** Those of its labels; of several with titles the one of its title. */
  private static List<DraftReading.Table> tables(
      DraftReading draft, List<String> record, String title) {
    List<DraftReading.Table> all =
        draft.tables.stream()
            .filter(
                table -> table.by.stream().allMatch(label -> !positions(record, label).isEmpty()))
            .toList();
    List<DraftReading.Table> titled =
        all.stream().filter(table -> table.title.equalsIgnoreCase(title)).toList();
    return titled.isEmpty() ? all : titled;
  }

  private static Set<Integer> positions(List<String> record, String label) {
    Set<Integer> all = new TreeSet<>();
    String regex = Pattern.quote(label).replace("{currency}", "\\E[a-z]{3}\\Q");
    IntStream.range(0, record.size()).filter(i -> record.get(i).matches(regex)).forEach(all::add);
    return all;
  }

  private void compare(
      TableDescription table, List<String> record, List<DraftReading.Table> drafts) {
    Map<String, Set<Integer>> wanted = new LinkedHashMap<>();
    table.columns().values().forEach(said -> wanted.put(said.name(), positions(said, record)));
    table
        .spread()
        .ifPresent(
            spread -> {
              wanted.put("by", positions(spread.by(), record));
              wanted.put("value", positions(spread.value(), record));
            });
    wanted.values().removeIf(Set::isEmpty);
    Optional<DraftReading.Table> draft =
        drafts.stream()
            .max(
                Comparator.comparingLong(
                    each ->
                        wanted.entrySet().stream()
                            .filter(entry -> each.columns.containsKey(entry.getKey()))
                            .filter(
                                entry ->
                                    isAmong(
                                        each.columns.get(entry.getKey()), entry.getValue(), record))
                            .count()));
    if (table.kind().isPresent()) {
      described += wanted.size();
      wanted.forEach((column, where) -> check(column, where, record, draft));
    }
    draft.ifPresent(drafted -> checkCertain(table, wanted, record, drafted));
  }

  private static Set<Integer> positions(ColumnDescription said, List<String> record) {
    Set<Integer> all = new TreeSet<>();
    IntStream.range(0, record.size())
        .filter(i -> said.labels().stream().anyMatch(label -> label.matches(record.get(i))))
        .forEach(all::add);
    said.position().ifPresent(position -> all.add(position - 1));
    return all;
  }

  private void check(
      String column, Set<Integer> where, List<String> record, Optional<DraftReading.Table> draft) {
    Optional<DraftReading.Said> said = draft.map(table -> table.columns.get(column));
    if (said.isPresent() && isAmong(said.get(), where, record)) {
      right++;
    } else {
      missed.add(
          column
              + " is "
              + where.stream().map(record::get).toList()
              + ", drafted "
              + said.map(Object::toString).orElse("nothing")
              + (draft.isEmpty() ? " NO TABLE" : " " + draft.get().grain));
    }
  }

  private static boolean isAmong(DraftReading.Said said, Set<Integer> where, List<String> record) {
    return said.position().filter(position -> where.contains(position - 1)).isPresent()
        || said.labels().stream()
            .anyMatch(label -> positions(record, label).stream().anyMatch(where::contains));
  }

  private void checkCertain(
      TableDescription table,
      Map<String, Set<Integer>> wanted,
      List<String> record,
      DraftReading.Table draft) {
    if (draft.isCertain && !draft.grain.equals(table.grain().words())) {
      wrong.add("grain " + draft.grain + " is " + table.grain().words() + " " + record);
    }
    draft.columns.forEach(
        (column, said) -> {
          if (said.isCertain() && !column.equals("by")) {
            certain++;
            boolean isKey = Set.of("date", "post_id").contains(column);
            boolean isRight =
                table.kind().isEmpty() && isKey
                    || table.kind().isPresent()
                        && isAmong(said, wanted.getOrDefault(column, Set.of()), record);
            if (!isRight) {
              wrong.add(column + " " + said + " is " + wanted.get(column) + " of " + record);
            }
          }
        });
  }

  @Override
  public String toString() {
    return name
        + ","
        + described
        + ","
        + right
        + ","
        + certain
        + ","
        + wrong.size()
        + ","
        + files
        + ","
        + same;
  }
}
