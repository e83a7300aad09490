package dev.socialmetrics.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The first page of the dashboard.
 *
 * @param frame without links to sections, which follow from what the page has
 * @param front what it begins with
 * @param alerts what rules raised, by rule; empty leaves the section out
 * @param window the days of the headline numbers
 * @param over the days of the charts
 * @param moves what changed most
 * @param later which channels it lacks because all of their data is later; empty where none
 * @param sample of which posts {@code works} is made
 * @param noAudience why there is none, or how many more there are
 * @param files what lies beside the page
 */
public record IndexPage(
    Frame frame,
    Front front,
    List<NoticeGroup> alerts,
    List<Tile> tiles,
    String over,
    List<Chart> charts,
    DayTable days,
    String side,
    Table platforms,
    List<Table> moves,
    String folds,
    String later,
    List<AccountLine> accounts,
    TopContent best,
    List<Table> works,
    String sample,
    List<Audience> audiences,
    String noAudience,
    List<Table> campaigns,
    String spent,
    List<Link> files) {
  public IndexPage {
    alerts = List.copyOf(alerts);
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    moves = List.copyOf(moves);
    accounts = List.copyOf(accounts);
    works = List.copyOf(works);
    audiences = List.copyOf(audiences);
    campaigns = List.copyOf(campaigns);
    files = List.copyOf(files);
  }

  /** What surrounds it, with a link to each section that it has. */
  public Frame framed() {
    List<Link> sections = new ArrayList<>();
    add(sections, !alerts.isEmpty(), "Alerts", "#alerts");
    add(sections, true, "Accounts", "#accounts");
    add(sections, isOverTime(), "Over time", "#time");
    add(sections, hasPlatforms(), "Platforms", "#platforms");
    add(sections, best.isShown(), "Top content", "#content-best");
    add(sections, !works.isEmpty(), "What works", "#works");
    add(sections, hasAudience(), "Audience", "#audience");
    add(sections, !campaigns.isEmpty(), "Campaigns", "#campaigns");
    add(sections, true, "Files", "#files");
    return frame.with(sections);
  }

  private static void add(List<Link> sections, boolean has, String text, String address) {
    if (has) {
      sections.add(new Link(text, address));
    }
  }

  /** Whether any day has a figure. */
  public boolean isOverTime() {
    return !charts.isEmpty();
  }

  /** Whether any platform has a figure that can be put beside others, or why there is no table. */
  public boolean hasPlatforms() {
    return platforms.hasColumns();
  }

  /** Whether there is an audience, or why none could be shown. */
  public boolean hasAudience() {
    return !audiences.isEmpty() || !noAudience.isEmpty();
  }
}
