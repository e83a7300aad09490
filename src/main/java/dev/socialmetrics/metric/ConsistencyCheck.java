package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is odd about the figures of a row whose derived columns are filled. */
public final class ConsistencyCheck {
  /** Points by which a stated rate may differ from the computed one. */
  public static final double TOLERANCE = 0.05;

  private static final double BINARY_NOISE = 1e-9;
  private static final double ALL = 100;

  private static final String REACH = "no more people than times that they saw it";
  private static final String CLICKED = "no more clicks than times that it was seen";
  private static final int CLICKS = Kind.CAMPAIGN.column("clicks").index();

  private ConsistencyCheck() {}

  /**
   * One oddity.
   *
   * @param column public name of the column it was seen in
   * @param found what is there, for a message
   * @param expected what would not have been odd, as a noun phrase
   */
  public record Finding(String column, String found, String expected) {
    /** {@code found …, expected …}. */
    public String text() {
      return "found " + found + ", expected " + expected;
    }
  }

  /** All oddities, none for most rows; the row is stored all the same. */
  public static List<Finding> check(Kind kind, Object[] cells) {
    if (kind == Kind.AUDIENCE) {
      return List.of();
    }
    EngagementColumns columns = EngagementColumns.of(kind, cells);
    List<Finding> findings = new ArrayList<>();
    exceeds(kind, cells, columns.reach(), columns.impressions(), REACH).ifPresent(findings::add);
    if (kind == Kind.CAMPAIGN) {
      exceeds(kind, cells, CLICKS, columns.impressions(), CLICKED).ifPresent(findings::add);
    }
    findings.addAll(rates(cells, columns));
    return findings;
  }

  /** A figure that is a part of what another counts, and larger. */
  private static Optional<Finding> exceeds(
      Kind kind, Object[] cells, int part, int whole, String expected) {
    if (part < 0
        || whole < 0
        || !(cells[part] instanceof Long counted)
        || !(cells[whole] instanceof Long of)
        || counted <= of) {
      return Optional.empty();
    }
    String name = kind.columns().get(part).inputName();
    return Optional.of(
        new Finding(
            kind.columns().get(part).name(),
            name + " of " + counted + " beside impressions of " + of,
            expected));
  }

  private static List<Finding> rates(Object[] cells, EngagementColumns columns) {
    Double rate = (Double) cells[columns.rate()];
    if (rate == null) {
      return List.of();
    }
    Double stated = columns.stated() < 0 ? null : (Double) cells[columns.stated()];
    boolean differs = stated != null && Math.abs(stated - rate) > TOLERANCE + BINARY_NOISE;
    return differs || rate > ALL
        ? describe(rate, stated, differs, basis(cells, columns))
        : List.of();
  }

  private static String basis(Object[] cells, EngagementColumns columns) {
    return (String) cells[columns.basis()];
  }

  private static List<Finding> describe(double rate, Double stated, boolean differs, String basis) {
    List<Finding> findings = new ArrayList<>();
    if (differs) {
      findings.add(
          new Finding(
              Kind.STATED_RATE,
              "a stated engagement rate of " + percent(stated),
              "the computed one of " + percent(rate) + ", by " + basis));
    }
    if (rate > ALL) {
      findings.add(
          new Finding(
              "engagement_rate",
              "an engagement rate of " + percent(rate) + ", by " + basis,
              "at most 100 %, unless people engage more than once"));
    }
    return findings;
  }

  private static String percent(double rate) {
    return Rounding.of(rate, Rounding.PLACES).toPlainString() + " %";
  }
}
