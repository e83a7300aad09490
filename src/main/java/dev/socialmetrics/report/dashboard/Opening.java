package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Chart;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.DayTable;
import dev.socialmetrics.report.page.Tile;
import java.util.List;
import java.util.Map;

/**
 * The figures of a view, as a page or a part of one begins.
 *
 * @param words what is said above them
 */
record Opening(String words, List<Tile> tiles, List<Chart> charts, DayTable days) {
  Opening {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
  }

  static Opening of(String words, View view, ChartLooks looks) {
    ViewCharts charts = new ViewCharts(view, looks);
    return new Opening(words, new ViewTiles(view, looks).list(), charts.charts(), charts.days());
  }

  /** No figures, and why. */
  static Opening without(String why) {
    Datum nothing = new Datum("days", "all", Map.of());
    return new Opening(why, List.of(), List.of(), new DayTable("", nothing, List.of(), List.of()));
  }
}
