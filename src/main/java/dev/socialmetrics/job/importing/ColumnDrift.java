package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the columns of a file are from those that files of its source had. Missing is what at
 * least half of them had, new is what none of them had. Pure.
 */
final class ColumnDrift {
  /** Missing and new columns that are reported, as a part of all columns: a quarter. */
  private static final int ONE_IN = 4;

  private static final int MOST_NAMED = 5;
  private static final int MOST_KEPT = 512;
  private static final int LONGEST_KEPT = 16_384;

  private ColumnDrift() {}

  /** As the store keeps them; empty where they are too many to be kept or none. */
  static Optional<String> text(SortedSet<String> names) {
    return names.isEmpty() || names.size() > MOST_KEPT
        ? Optional.empty()
        : Optional.of(JsonMapper.shared().writeValueAsString(names))
            .filter(text -> text.length() <= LONGEST_KEPT);
  }

  /**
   * @param names of the file's columns
   * @param former how many files had which columns, as {@link #text} wrote them
   */
  static Optional<Problem> find(Set<String> names, Map<String, Integer> former) {
    Map<String, Integer> usual = new TreeMap<>();
    former.forEach(
        (text, files) -> read(text).forEach(name -> usual.merge(name, files, Integer::sum)));
    int files = former.values().stream().mapToInt(Integer::intValue).sum();
    SortedSet<String> missing = new TreeSet<>(usual.keySet());
    missing.removeIf(name -> names.contains(name) || usual.get(name) * 2 < files);
    SortedSet<String> added = new TreeSet<>(names);
    added.removeAll(usual.keySet());
    int all = names.size() + missing.size();
    boolean far = (missing.size() + added.size()) * ONE_IN >= all;
    return former.isEmpty() || names.isEmpty() || !far
        ? Optional.empty()
        : Optional.of(problem(missing, added));
  }

  private static Collection<String> read(String text) {
    return List.of(JsonMapper.shared().readValue(text, String[].class));
  }

  private static Problem problem(SortedSet<String> missing, SortedSet<String> added) {
    List<String> found = new ArrayList<>();
    if (!missing.isEmpty()) {
      found.add("without " + listed(missing));
    }
    if (!added.isEmpty()) {
      found.add("with " + listed(added));
    }
    return Problem.of(
        ProblemCode.DRIFT_COLUMNS,
        "columns " + String.join(" and ", found),
        "the columns that its source had in the last 28 days",
        "Look whether the export is the same as before; its rows are stored.");
  }

  private static String listed(SortedSet<String> names) {
    String shown =
        names.stream()
            .limit(MOST_NAMED)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
