package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Totals of single campaigns: rows whose ad set, ad or device is called a total where others have
 * names, and those that are called {@code Tents Total} beside a campaign {@code Tents}, as pivot
 * tables write them. Mutable.
 */
final class SubtotalNames {
  private static final int MOST_REMEMBERED = 10_000;
  private static final Column CAMPAIGN = Kind.CAMPAIGN.column("campaign_id");
  private static final List<Topic> LEVELS =
      List.of(Topic.AD_SETS, Topic.ADS, Topic.DAYS, Topic.DEVICES, Topic.NETWORKS);
  private static final String RENAME = "If it is none, rename it.";

  /**
   * @param cells of one level in a layout: an ad set's name and its id
   */
  private record Place(Level level, int[] cells) {}

  /** What rows are called in one level. Mutable. */
  private static final class Level {
    private String word;
    private String label;
    private long line;
    private boolean hasNames;

    /** A name beside an id is a name, whatever it is. */
    void add(Row row, int[] cells) {
      int total = -1;
      for (int cell : cells) {
        String text = row.cells()[cell];
        if (TotalWords.isOne(text)) {
          total = cell;
        } else if (text != null && !CellText.isAbsent(CellText.trim(text))) {
          hasNames = true;
          return;
        }
      }
      if (total >= 0 && word == null) {
        word = row.cells()[total];
        label = row.layout().labels().get(total);
        line = row.line();
      }
    }
  }

  private final Map<Topic, Level> levels = new EnumMap<>(Topic.class);
  private final Map<Layout, List<Place>> places = new IdentityHashMap<>();
  private final Map<String, Long> lineByCampaign = new HashMap<>();
  private Object last;

  void add(Row row, RowValues values) {
    for (Place place : places.computeIfAbsent(row.layout(), this::places)) {
      place.level().add(row, place.cells());
    }
    Object campaign = values.orNull(CAMPAIGN);
    if (campaign != last && lineByCampaign.size() < MOST_REMEMBERED) {
      last = campaign;
      lineByCampaign.putIfAbsent((String) campaign, row.line());
    }
  }

  private List<Place> places(Layout layout) {
    List<Place> places = new ArrayList<>();
    for (Topic topic : LEVELS) {
      int[] cells =
          IntStream.range(0, layout.size())
              .filter(cell -> DimensionWords.isOf(layout.labels().get(cell), topic))
              .toArray();
      if (cells.length > 0) {
        places.add(new Place(levels.computeIfAbsent(topic, first -> new Level()), cells));
      }
    }
    return places;
  }

  /**
   * @throws FileRefused where a row may be the total of a campaign
   */
  void check() throws FileRefused {
    for (Level level : levels.values()) {
      if (level.word != null && level.hasNames) {
        throw TotalsRefusal.of(level.label, level.word, level.line, RENAME);
      }
    }
    for (Map.Entry<String, Long> campaign : lineByCampaign.entrySet()) {
      if (isTotalOfOther(campaign.getKey())) {
        throw TotalsRefusal.of("campaign_id", campaign.getKey(), campaign.getValue());
      }
    }
  }

  private boolean isTotalOfOther(String name) {
    int first = name.indexOf(' ');
    int last = name.lastIndexOf(' ');
    return first > 0
        && (isTotalOf(name.substring(last + 1), name.substring(0, last))
            || isTotalOf(name.substring(0, first), name.substring(first + 1)));
  }

  private boolean isTotalOf(String word, String campaign) {
    return TotalWords.isOne(word) && lineByCampaign.containsKey(campaign);
  }
}
