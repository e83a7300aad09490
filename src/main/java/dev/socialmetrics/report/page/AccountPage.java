package dev.socialmetrics.report.page;

import java.util.List;

/**
 * The page of one account.
 *
 * @param heading its name
 * @param kicker what kind of page it is
 * @param channels its platforms side by side
 */
public record AccountPage(
    Frame frame,
    String kicker,
    String heading,
    String lede,
    List<Tile> tiles,
    Table channels,
    List<Chart> charts,
    DayTable days,
    List<Part> parts) {
  public AccountPage {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    parts = List.copyOf(parts);
  }
}
