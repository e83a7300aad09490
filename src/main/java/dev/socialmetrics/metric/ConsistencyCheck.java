package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is odd about the figures of a row whose derived columns are filled. */
public final class ConsistencyCheck {
  /** Points by which a stated rate may differ from the computed one. */
  public static final double TOLERANCE = 0.05;

  private static final double BINARY_NOISE = 1e-9;
  private static final double ALL = 100;

  private static final String REACH = "no more people than times that they saw it";
  private static final String CLICKED = "no more clicks than times that it was seen";
  private static final Optional<Column> CLICKS = Kind.CAMPAIGN.find("clicks");

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
  public static List<Finding> check(RowValues row) {
    if (row.kind() == Kind.AUDIENCE) {
      return List.of();
    }
    EngagementColumns columns = EngagementColumns.of(row);
    List<Finding> findings = new ArrayList<>();
    exceeds(row, columns.reach(), columns.impressions(), REACH).ifPresent(findings::add);
    if (row.kind() == Kind.CAMPAIGN) {
      exceeds(row, CLICKS, columns.impressions(), CLICKED).ifPresent(findings::add);
    }
    findings.addAll(rates(row, columns));
    return findings;
  }

  /** A figure that is a part of what another counts, and larger. */
  private static Optional<Finding> exceeds(
      RowValues row, Optional<Column> part, Optional<Column> whole, String expected) {
    if (part.isEmpty()
        || whole.isEmpty()
        || !(row.orNull(part.get()) instanceof Long counted)
        || !(row.orNull(whole.get()) instanceof Long of)
        || counted <= of) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            part.get().name(),
            part.get().inputName() + " of " + counted + " beside impressions of " + of,
            expected));
  }

  private static List<Finding> rates(RowValues row, EngagementColumns columns) {
    Double rate = (Double) row.orNull(columns.rate());
    if (rate == null) {
      return List.of();
    }
    Double stated = (Double) columns.stated().map(row::orNull).orElse(null);
    boolean differs = stated != null && Math.abs(stated - rate) > TOLERANCE + BINARY_NOISE;
    return differs || rate > ALL ? describe(rate, stated, differs, basis(row, columns)) : List.of();
  }

  private static String basis(RowValues row, EngagementColumns columns) {
    return row.text(columns.basis());
  }

  private static List<Finding> describe(
      double rate, @Nullable Double stated, boolean differs, String basis) {
    List<Finding> findings = new ArrayList<>();
    if (differs) {
      findings.add(
          new Finding(
              Kind.STATED_RATE,
              "a stated engagement rate of " + percent(Objects.requireNonNull(stated)),
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
