package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * What a run changed, ready to print.
 *
 * @param lede one sentence that sums it up
 * @param totals by account, platform and column
 * @param stale published reports that have old values
 * @param restated what files stated anew
 * @param derived what was computed anew
 * @param rest says how many more there are and how to list them; empty text when all are shown
 */
public record ChangesPage(
    Frame frame,
    String lede,
    List<Total> totals,
    List<Stale> stale,
    List<Change> restated,
    List<Change> derived,
    String rest) {
  public ChangesPage {
    Objects.requireNonNull(frame);
    Objects.requireNonNull(lede);
    totals = List.copyOf(totals);
    stale = List.copyOf(stale);
    restated = List.copyOf(restated);
    derived = List.copyOf(derived);
    Objects.requireNonNull(rest);
  }

  /** Values of one column; the difference is empty text where it does not add up. */
  public record Total(
      String account,
      String platform,
      String column,
      String values,
      String raised,
      String lowered,
      String difference) {}

  /** Reports of one date. */
  public record Stale(String date, String reports) {}

  /**
   * One value.
   *
   * @param direction {@code up}, {@code down} or {@code flat}
   * @param difference with its sign
   */
  public record Change(
      String account,
      String platform,
      String what,
      String column,
      String before,
      String after,
      String difference,
      String direction,
      String by,
      String was,
      String reports) {}
}
