package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.StandIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows that stand for campaigns which are there themselves: an export of ad sets that names no
 * campaign, beside one of campaigns of the same days, tells of the same money once more.
 */
final class CampaignParts {
  private CampaignParts() {}

  /**
   * Of each account and platform, the rows of ad sets, ads or an account some of whose days lie
   * within those of campaigns, or of what stands above them.
   */
  static Set<Observation> find(List<Observation> campaigns) {
    Map<List<String>, List<List<Observation>>> pairs = new HashMap<>();
    for (Observation row : campaigns) {
      List<String> pair = List.of(text(row, "account_id"), text(row, "platform"));
      pairs.computeIfAbsent(pair, key -> levels()).get(level(row)).add(row);
    }
    Set<Observation> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    pairs.values().forEach(levels -> collect(levels, parts));
    return parts;
  }

  private static List<List<Observation>> levels() {
    List<List<Observation>> levels = new ArrayList<>();
    for (int i = 0; i <= StandIn.values().length; i++) {
      levels.add(new ArrayList<>());
    }
    return levels;
  }

  private static int level(Observation row) {
    return StandIn.of(text(row, "campaign_id")).map(each -> each.ordinal() + 1).orElse(0);
  }

  private static void collect(List<List<Observation>> levels, Set<Observation> parts) {
    TreeMap<String, String> above = new TreeMap<>();
    for (List<Observation> level : levels) {
      level.stream().filter(row -> isWithin(row, above)).forEach(parts::add);
      level.forEach(
          row -> above.merge(text(row, "start_date"), text(row, "end_date"), CampaignParts::later));
      carryOn(above);
    }
  }

  /** By their first day, the last day of all that began by then. */
  private static void carryOn(TreeMap<String, String> ends) {
    String last = "";
    for (Map.Entry<String, String> end : ends.entrySet()) {
      last = later(last, end.getValue());
      end.setValue(last);
    }
  }

  private static boolean isWithin(Observation row, TreeMap<String, String> above) {
    Map.Entry<String, String> begun = above.floorEntry(text(row, "end_date"));
    return begun != null && begun.getValue().compareTo(text(row, "start_date")) >= 0;
  }

  private static String later(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }
}
