package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds where numbers are printed, and only there: half up, by what a person would read. */
public final class Rounding {
  /** Decimal places of rates and money. */
  public static final int PLACES = 2;

  /** Decimal places of the cost per person reached. */
  public static final int COST_PER_REACH_PLACES = 4;

  private Rounding() {}

  /** 0.125 becomes 0.13; the shortest decimal that is this double is rounded. */
  public static BigDecimal of(double value, int places) {
    return of(BigDecimal.valueOf(value), places);
  }

  public static BigDecimal of(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP);
  }

  /** The places that a column of that name is printed with. */
  public static int placesOf(String column) {
    return column.equals("cost_per_reach") ? COST_PER_REACH_PLACES : PLACES;
  }
}
