package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Engagements of a row and their share of those who could have engaged. Source:
 * src/docs/metrics.md.
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
  public static Optional<BigInteger> count(RowValues row) {
    EngagementColumns columns = EngagementColumns.of(row);
    long sum = sum(columns, row);
    if (sum == UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(sum == TOO_LARGE ? largeSum(columns, row) : BigInteger.valueOf(sum));
  }

  /**
   * What the rate is a share of: reach, else impressions (not those of thumbnails), else views; the
   * export's stated rate where no share can be computed. Empty when there is no rate to have one.
   */
  public static Optional<Basis> basis(RowValues row) {
    EngagementColumns columns = EngagementColumns.of(row);
    return Optional.ofNullable(basis(columns, row, sum(columns, row)));
  }

  /** The number the rate is a share of; empty when it is not known. Count, 0 or more. */
  public static Optional<Long> denominator(RowValues row) {
    return Optional.ofNullable(denominator(EngagementColumns.of(row), row));
  }

  /**
   * Engagements per 100 of the basis. Percent; over 100 is legal. Empty with its reason when an
   * input is unknown, the denominator is 0, or more was taken back than given.
   */
  public static Quotient rate(RowValues row) {
    EngagementColumns columns = EngagementColumns.of(row);
    long sum = sum(columns, row);
    Basis basis = basis(columns, row, sum);
    if (basis == null) {
      return Quotient.absent(Reason.MISSING_INPUT);
    }
    if (isNetNegative(columns, row, basis, sum)) {
      return Quotient.absent(Reason.NET_NEGATIVE);
    }
    Double rate = rate(columns, row, basis, sum);
    return rate == null ? Quotient.absent(basis.whenZero()) : Quotient.of(rate);
  }

  /** Writes rate and basis into the row; not for the audience, which has none. */
  public static void fill(MutableValues row) {
    EngagementColumns columns = EngagementColumns.of(row);
    long sum = sum(columns, row);
    Basis basis = basis(columns, row, sum);
    row.set(columns.basis(), basis == null ? null : basis.label());
    row.set(columns.rate(), basis == null ? null : rate(columns, row, basis, sum));
  }

  private static @Nullable Double rate(
      EngagementColumns columns, RowValues row, Basis basis, long sum) {
    if (basis == Basis.REPORTED) {
      return (Double) at(row, columns.stated());
    }
    if (isNetNegative(columns, row, basis, sum)) {
      return null;
    }
    long denominator = Objects.requireNonNull(denominator(columns, row));
    if (denominator == 0) {
      return null;
    }
    return sum == TOO_LARGE
        ? Ratio.percent(new BigDecimal(largeSum(columns, row)), BigDecimal.valueOf(denominator))
        : Ratio.percent(sum, denominator);
  }

  /** Net counts: more was taken back than given, of which no share can be computed. */
  private static boolean isNetNegative(
      EngagementColumns columns, RowValues row, Basis basis, long sum) {
    return basis != Basis.REPORTED
        && (sum == TOO_LARGE ? largeSum(columns, row).signum() < 0 : sum < 0);
  }

  private static @Nullable Basis basis(EngagementColumns columns, RowValues row, long sum) {
    if (sum != UNKNOWN) {
      if (at(row, columns.reach()) != null) {
        return Basis.REACH;
      }
      if (at(row, columns.impressions()) != null) {
        return Basis.IMPRESSIONS;
      }
      if (at(row, columns.views()) != null) {
        return Basis.VIEWS;
      }
    }
    return at(row, columns.stated()) == null ? null : Basis.REPORTED;
  }

  private static @Nullable Long denominator(EngagementColumns columns, RowValues row) {
    Object reach = at(row, columns.reach());
    if (reach != null) {
      return (Long) reach;
    }
    Object impressions = at(row, columns.impressions());
    return (Long) (impressions != null ? impressions : at(row, columns.views()));
  }

  private static long sum(EngagementColumns columns, RowValues row) {
    long sum = UNKNOWN;
    boolean large = false;
    for (Column component : columns.components()) {
      if (row.has(component)) {
        long value = row.count(component);
        large |= Math.abs(value) > SAFE_TO_ADD;
        sum = sum == UNKNOWN ? value : sum + value;
      }
    }
    if (sum == UNKNOWN && !large) {
      Object total = at(row, columns.total());
      return total == null ? UNKNOWN : (Long) total;
    }
    return large ? TOO_LARGE : sum;
  }

  private static BigInteger largeSum(EngagementColumns columns, RowValues row) {
    BigInteger sum = BigInteger.ZERO;
    for (Column component : columns.components()) {
      if (row.has(component)) {
        sum = sum.add(BigInteger.valueOf(row.count(component)));
      }
    }
    return sum;
  }

  private static @Nullable Object at(RowValues row, Optional<Column> column) {
    return column.isPresent() ? row.orNull(column.get()) : null;
  }
}
