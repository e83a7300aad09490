package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.LabelPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of one of several tables that are side by side: it ends where a label is blank or
 * comes again.
 *
 * @param from first column, from 0
 * @param to behind the last column
 */
record LabelBlock(int from, int to) {
  /**
   * @param labels normalised
   * @param member a label of the wanted table; empty for all columns
   */
  static LabelBlock of(List<String> labels, Optional<LabelPattern> member) {
    int from = 0;
    Set<String> seen = new HashSet<>();
    for (int i = 0; member.isPresent() && i < labels.size(); i++) {
      if (labels.get(i).isEmpty() || seen.contains(labels.get(i))) {
        if (seen.stream().anyMatch(member.get()::matches)) {
          return new LabelBlock(from, i);
        }
        seen.clear();
        from = i;
      }
      seen.add(labels.get(i));
    }
    return new LabelBlock(from, labels.size());
  }
}
