package dev.socialmetrics.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The page of one account.
 *
 * @param frame without links to sections, which follow from what the page has
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

  /** What surrounds it, with a link to each section that it has. */
  public Frame framed() {
    List<Link> sections = new ArrayList<>();
    if (hasPlatforms()) {
      sections.add(new Link("Platforms", "#platforms"));
    }
    if (isOverTime()) {
      sections.add(new Link("Over time", "#time"));
    }
    parts.forEach(part -> sections.add(new Link(part.title(), "#" + part.anchor())));
    return frame.with(sections);
  }

  /** Whether any platform has a figure that can be put beside others, or why there is no table. */
  public boolean hasPlatforms() {
    return channels.hasColumns();
  }

  /** Whether any day has a figure. */
  public boolean isOverTime() {
    return !charts.isEmpty();
  }

  /** Whether the account is on one platform only: then its part says all. */
  public boolean isOfOnePlatform() {
    return parts.size() == 1;
  }
}
