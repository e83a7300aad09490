package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Engagements of a row and their share of those who could have engaged. Cells are in the kind's
 * order, null where unknown. Source: src/docs/metrics.md.
 */
public final class Engagement {
  /** Values that no sum has; a sum of net counts may fall below 0. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private static final long TOO_LARGE = Long.MIN_VALUE + 1;
  private static final long SAFE_TO_ADD = Long.MAX_VALUE / 4;

  private Engagement() {}

  /**
   * Likes + comments + shares + saves, as far as they are known; the export's own total where none
   * of them is. Count; below 0 on days that took back more than they gave. Empty when nothing is
   * known.
   */
  public static Optional<BigInteger> count(Kind kind, Object[] cells) {
    EngagementColumns columns = EngagementColumns.of(kind, cells);
    long sum = sum(columns, cells);
    if (sum == UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(sum == TOO_LARGE ? largeSum(columns, cells) : BigInteger.valueOf(sum));
  }

  /**
   * What the rate is a share of: reach, else impressions (not those of thumbnails), else views; the
   * export's stated rate where no share can be computed. Empty when there is no rate to have one.
   */
  public static Optional<Basis> basis(Kind kind, Object[] cells) {
    EngagementColumns columns = EngagementColumns.of(kind, cells);
    return Optional.ofNullable(basis(columns, cells, sum(columns, cells)));
  }

  /** The number the rate is a share of; empty when it is not known. Count, 0 or more. */
  public static Optional<Long> denominator(Kind kind, Object[] cells) {
    return Optional.ofNullable(denominator(EngagementColumns.of(kind, cells), cells));
  }

  /**
   * Engagements per 100 of the basis. Percent; over 100 is legal. Empty with its reason when an
   * input is unknown, the denominator is 0, or more was taken back than given.
   */
  public static Quotient rate(Kind kind, Object[] cells) {
    EngagementColumns columns = EngagementColumns.of(kind, cells);
    long sum = sum(columns, cells);
    Basis basis = basis(columns, cells, sum);
    if (basis == null) {
      return Quotient.absent(Reason.MISSING_INPUT);
    }
    if (isNetNegative(columns, cells, basis, sum)) {
      return Quotient.absent(Reason.NET_NEGATIVE);
    }
    Double rate = rate(columns, cells, basis, sum);
    return rate == null ? Quotient.absent(basis.whenZero()) : Quotient.of(rate);
  }

  /** Writes rate and basis into the cells; not for the audience, which has none. */
  public static void fill(Kind kind, Object[] cells) {
    EngagementColumns columns = EngagementColumns.of(kind, cells);
    long sum = sum(columns, cells);
    Basis basis = basis(columns, cells, sum);
    cells[columns.basis()] = basis == null ? null : basis.label();
    cells[columns.rate()] = basis == null ? null : rate(columns, cells, basis, sum);
  }

  private static Double rate(EngagementColumns columns, Object[] cells, Basis basis, long sum) {
    if (basis == Basis.REPORTED) {
      return (Double) cells[columns.stated()];
    }
    if (isNetNegative(columns, cells, basis, sum)) {
      return null;
    }
    long denominator = denominator(columns, cells);
    if (denominator == 0) {
      return null;
    }
    return sum == TOO_LARGE
        ? Ratio.percent(new BigDecimal(largeSum(columns, cells)), BigDecimal.valueOf(denominator))
        : Ratio.percent(sum, denominator);
  }

  /** Net counts: more was taken back than given, of which no share can be computed. */
  private static boolean isNetNegative(
      EngagementColumns columns, Object[] cells, Basis basis, long sum) {
    return basis != Basis.REPORTED
        && (sum == TOO_LARGE ? largeSum(columns, cells).signum() < 0 : sum < 0);
  }

  private static Basis basis(EngagementColumns columns, Object[] cells, long sum) {
    if (sum != UNKNOWN) {
      if (at(cells, columns.reach()) != null) {
        return Basis.REACH;
      }
      if (at(cells, columns.impressions()) != null) {
        return Basis.IMPRESSIONS;
      }
      if (at(cells, columns.views()) != null) {
        return Basis.VIEWS;
      }
    }
    return at(cells, columns.stated()) == null ? null : Basis.REPORTED;
  }

  private static Long denominator(EngagementColumns columns, Object[] cells) {
    Object reach = at(cells, columns.reach());
    if (reach != null) {
      return (Long) reach;
    }
    Object impressions = at(cells, columns.impressions());
    return (Long) (impressions != null ? impressions : at(cells, columns.views()));
  }

  private static long sum(EngagementColumns columns, Object[] cells) {
    long sum = UNKNOWN;
    boolean large = false;
    for (int component : columns.components()) {
      Object cell = cells[component];
      if (cell != null) {
        long value = (Long) cell;
        large |= Math.abs(value) > SAFE_TO_ADD;
        sum = sum == UNKNOWN ? value : sum + value;
      }
    }
    if (sum == UNKNOWN && !large) {
      Object total = at(cells, columns.total());
      return total == null ? UNKNOWN : (Long) total;
    }
    return large ? TOO_LARGE : sum;
  }

  private static BigInteger largeSum(EngagementColumns columns, Object[] cells) {
    BigInteger sum = BigInteger.ZERO;
    for (int component : columns.components()) {
      if (cells[component] != null) {
        sum = sum.add(BigInteger.valueOf((Long) cells[component]));
      }
    }
    return sum;
  }

  private static Object at(Object[] cells, int index) {
    return index < 0 ? null : cells[index];
  }
}
