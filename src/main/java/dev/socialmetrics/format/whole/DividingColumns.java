package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column that fills nothing may be what makes two rows two: profiles, networks, posts. Read
 * without it, days or audiences of several would be taken for those of one. Free text is not such a
 * column: its label is no word of a dimension, rows of one day do not differ in it, and its texts
 * are not a few that come again and again.
 */
public final class DividingColumns implements WholeFileRule {
  private static final int MOST_REMEMBERED = 100_000;

  private final Kind kind;
  private final int date;
  private final Function<Layout, List<Integer>> unknown;
  private final Set<String> ignored;
  private final Map<Layout, List<Integer>> looked = new IdentityHashMap<>();
  private final Map<String, Map<String, String>> first = new HashMap<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final Map<String, Long> differing = new LinkedHashMap<>();
  private final Map<String, RecurringValues> values = new LinkedHashMap<>();

  /**
   * @param unknown positions of the cells of a layout that fill no column
   * @param ignored labels that are known to divide nothing, in small letters
   */
  public DividingColumns(Kind kind, Function<Layout, List<Integer>> unknown, Set<String> ignored) {
    this.kind = kind;
    this.date = kind.column("date").index();
    this.unknown = unknown;
    this.ignored = Set.copyOf(ignored);
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    List<Integer> cells = looked.computeIfAbsent(row.layout(), this::relevant);
    if (!cells.isEmpty() && verdict instanceof Verdict.Accepted<Draft> accepted) {
      Map<String, String> texts = texts(row, cells);
      String date = String.valueOf(accepted.value().cells()[this.date]);
      texts.forEach(
          (label, text) ->
              values.computeIfAbsent(label, first -> new RecurringValues()).add(text, date));
      Map<String, String> before =
          first.size() < MOST_REMEMBERED
              ? first.putIfAbsent(key(accepted.value()), texts)
              : first.get(key(accepted.value()));
      if (before != null) {
        texts.forEach(
            (label, text) -> {
              if (!text.equals(before.getOrDefault(label, text))) {
                differing.putIfAbsent(label, accepted.line());
              }
            });
      }
    }
  }

  private List<Integer> relevant(Layout layout) {
    List<Integer> cells = new ArrayList<>();
    for (int cell : unknown.apply(layout)) {
      String label = layout.labels().get(cell);
      if (!label.startsWith("_") && !ignored.contains(label.strip().toLowerCase(Locale.ROOT))) {
        if (!DimensionWords.isOfCalendar(label)) {
          cells.add(cell);
        }
        if (DimensionWords.isOne(label)) {
          named.add(label);
        }
      }
    }
    return cells;
  }

  /** Text only: an unknown number is a figure, not a part that rows belong to. */
  private static Map<String, String> texts(Row row, List<Integer> cells) {
    Map<String, String> texts = new HashMap<>();
    for (int cell : cells) {
      String text = row.cells()[cell];
      if (text != null && text.chars().anyMatch(Character::isLetter)) {
        texts.put(row.layout().labels().get(cell), text.strip());
      }
    }
    return texts;
  }

  private String key(Draft draft) {
    StringBuilder key = new StringBuilder();
    for (Column column : kind.keyColumns()) {
      key.append(draft.cells()[column.index()]).append('\n');
    }
    return key.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    Set<String> dividing = new LinkedHashSet<>(named);
    dividing.addAll(differing.keySet());
    values.forEach(
        (label, texts) -> {
          if (texts.partRows()) {
            dividing.add(label);
          }
        });
    if (!dividing.isEmpty()) {
      throw new FileRefused(problem(dividing), differing.values().stream().findFirst().orElse(1L));
    }
    return List.of();
  }

  private Problem problem(Set<String> dividing) {
    boolean posts = dividing.stream().anyMatch(DimensionWords::isOfPosts);
    String labels =
        dividing.stream().map(label -> '"' + label + '"').collect(Collectors.joining(", "));
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        kind.label() + " data with " + labels + (posts ? ": a list of posts" : ""),
        "one row for each account, platform and date",
        posts
            ? "Give the columns of posts their names (post_id, posted_at), or export the figures of"
                + " days. A column that divides nothing can be named in input.ignore-columns."
            : "Name the account and platform of each row in columns account_id and platform, or"
                + " export without these columns. One that divides nothing can be named in"
                + " input.ignore-columns.");
  }
}
