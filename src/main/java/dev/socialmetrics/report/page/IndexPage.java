package dev.socialmetrics.report.page;

import java.util.List;

/**
 * The first page of the dashboard.
 *
 * @param alerts what rules raised; empty leaves the section out
 * @param window the days of the headline numbers
 * @param over the days of the charts
 * @param moves what changed most
 * @param sample of which posts {@code works} is made
 * @param noAudience why there is none, or how many more there are
 * @param files what lies beside the page
 */
public record IndexPage(
    Frame frame,
    String kicker,
    String heading,
    String lede,
    List<Notice> alerts,
    List<Tile> tiles,
    String over,
    List<Chart> charts,
    DayTable days,
    String side,
    Table platforms,
    List<Table> moves,
    String folds,
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
}
