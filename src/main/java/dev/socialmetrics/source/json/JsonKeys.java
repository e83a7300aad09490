package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Layouts by list of keys, so that objects with the same keys share one. Single-threaded. */
final class JsonKeys {
  private static final int MOST_KEPT = 1000;

  /**
   * A layout and what is wrong with its keys.
   *
   * @param faults repeated keys, too many keys; none for good ones
   */
  record Keys(Layout layout, List<Problem> faults) {}

  private final int mostKeys;
  private final Map<List<String>, Keys> kept = new HashMap<>();
  private Keys last = new Keys(new Layout(List.of()), List.of());

  /**
   * @param mostKeys how many an object may have
   */
  JsonKeys(int mostKeys) {
    this.mostKeys = mostKeys;
  }

  Keys of(List<String> names) {
    if (!last.layout().labels().equals(names)) {
      last = find(names);
    }
    return last;
  }

  private Keys find(List<String> names) {
    Keys known = kept.get(names);
    if (known != null) {
      return known;
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    Layout layout = new Layout(names);
    Keys keys = new Keys(layout, faults(layout));
    if (names.size() <= mostKeys) {
      kept.put(layout.labels(), keys);
    }
    return keys;
  }

  private List<Problem> faults(Layout layout) {
    if (layout.size() > mostKeys) {
      return List.of(JsonProblems.tooManyKeys(layout.size(), mostKeys));
    }
    List<Problem> faults = new ArrayList<>();
    Map<String, Integer> indexByName = new HashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      Integer first = indexByName.putIfAbsent(Labels.normalise(layout.labels().get(i)), i);
      if (first != null) {
        faults.add(JsonProblems.duplicateKey(layout.column(i), layout.column(first)));
      }
    }
    return List.copyOf(faults);
  }
}
