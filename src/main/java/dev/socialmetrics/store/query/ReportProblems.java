package dev.socialmetrics.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The problems of one file: all counted, the first few of each code kept. */
final class ReportProblems {
  static final ReportProblems NONE = new ReportProblems();

  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final List<ReportImport.At> first = new ArrayList<>();

  /** Counts one more; the number of its kind so far. */
  long count(String code) {
    return counts.merge(code, 1L, Long::sum);
  }

  void keep(ReportImport.At problem) {
    first.add(problem);
  }

  SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  List<ReportImport.At> first() {
    return List.copyOf(first);
  }
}
