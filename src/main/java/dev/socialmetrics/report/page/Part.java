package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Optional;

/**
 * One platform of an account.
 *
 * @param note window, days and basis
 * @param times when posts did well; empty with too few of them
 * @param days the figures of all charts, day by day
 */
public record Part(
    String anchor,
    String title,
    String note,
    List<Tile> tiles,
    List<Chart> charts,
    DayTable days,
    TopContent best,
    Optional<TimeMap> times,
    List<Table> works,
    Optional<Audience> audience,
    String noAudience,
    Table campaigns) {
  public Part {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    works = List.copyOf(works);
  }
}
