package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the scan of this attempt noticed besides the files it judged; for the run's summary. */
public final class ScanNotes {
  private final List<String> growing = new ArrayList<>();
  private final Map<String, Problem> skipped = new TreeMap<>();
  private long seen;

  void growing(String name) {
    growing.add(name);
  }

  void skipped(String name, Problem problem) {
    skipped.put(name, problem);
  }

  void seen(long files) {
    seen = files;
  }

  /** Files that still grow and wait for the next run. */
  public List<String> listGrowing() {
    return List.copyOf(growing);
  }

  /** Files that are never read (a download under way), with the reason. */
  public Map<String, Problem> listSkipped() {
    return Map.copyOf(skipped);
  }

  /** How many files the scan saw. */
  public long countSeen() {
    return seen;
  }
}
