package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.LabelPattern;
import java.util.HashSet;
import java.util.List;
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
   * @param members labels that the wanted table has one of; empty for all columns
   */
  static LabelBlock of(List<String> labels, List<LabelPattern> members) {
    int from = 0;
    Set<String> seen = new HashSet<>();
    for (int i = 0; !members.isEmpty() && i < labels.size(); i++) {
      if (labels.get(i).isEmpty() || seen.contains(labels.get(i))) {
        if (members.stream().anyMatch(member -> member.isAmong(seen))) {
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
