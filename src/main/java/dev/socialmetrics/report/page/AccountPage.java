package dev.socialmetrics.report.page;

import java.util.List;

/**
 * The page of one account.
 *
 * @param front what it begins with
 * @param ofChannels of which days its platforms are shown
 * @param channels its platforms side by side
 */
public record AccountPage(
    Frame frame,
    Front front,
    List<Tile> tiles,
    String ofChannels,
    Table channels,
    List<Chart> charts,
    DayTable days,
    List<Part> parts) {
  public AccountPage {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    parts = List.copyOf(parts);
  }

  /** Whether the account is on one platform only: then its part says all. */
  public boolean isOfOnePlatform() {
    return parts.size() == 1;
  }
}
