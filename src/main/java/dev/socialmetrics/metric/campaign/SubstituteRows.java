package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of ad sets, ads or an account beside the campaigns themselves: an export that names no
 * campaign has the same money as one of campaigns of the same days.
 */
final class SubstituteRows {
  private SubstituteRows() {}

  /**
   * Of each channel, the rows of ad sets, ads or an account some of whose days lie within those of
   * campaigns, or of what contains them.
   */
  static Set<Observation> find(List<Observation> campaigns) {
    Map<Channel, List<List<Observation>>> channels = new HashMap<>();
    for (Observation row : campaigns) {
      Channel channel = Channel.of(text(row, "account_id"), text(row, "platform"));
      channels.computeIfAbsent(channel, key -> levels()).get(level(row)).add(row);
    }
    Set<Observation> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    channels.values().forEach(levels -> collect(levels, parts));
    return parts;
  }

  private static List<List<Observation>> levels() {
    List<List<Observation>> levels = new ArrayList<>();
    for (int i = 0; i <= CampaignSubstitute.values().length; i++) {
      levels.add(new ArrayList<>());
    }
    return levels;
  }

  private static int level(Observation row) {
    return CampaignSubstitute.of(text(row, "campaign_id"))
        .map(each -> each.ordinal() + 1)
        .orElse(0);
  }

  private static void collect(List<List<Observation>> levels, Set<Observation> parts) {
    TreeMap<String, String> above = new TreeMap<>();
    for (List<Observation> level : levels) {
      level.stream().filter(row -> isWithin(row, above)).forEach(parts::add);
      level.forEach(
          row ->
              above.merge(text(row, "start_date"), text(row, "end_date"), SubstituteRows::later));
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
