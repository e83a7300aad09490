package dev.socialmetrics.store;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.metric.window.RolledUpCount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The columns of {@code social_media_monthly_metrics} and what they hold of a month. A metric that
 * is added to daily data has its columns there by its name.
 */
public final class MonthlyRows {
  public static final String TABLE = "social_media_monthly_metrics";

  private static final String ENGAGEMENTS = "engagements";

  private MonthlyRows() {}

  /** A month's values by column, after account and platform; a number that is not known is null. */
  public static Map<String, Object> values(MonthlyRollup month) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("month", month.month().toString());
    values.put("days_present", month.days());
    values.put("day_bits", month.dayBits());
    for (Column column : MonthlyRollup.counted()) {
      put(values, column, Optional.ofNullable(month.counts().get(column)));
    }
    put(values, ENGAGEMENTS, month.allEngagements());
    for (Basis basis : Basis.values()) {
      put(
          values,
          basis,
          month.engagement().stream().filter(day -> day.basis() == basis).findFirst());
    }
    for (Reason reason : MonthlyRollup.reasons()) {
      values.put(reason.code() + "_days", month.noRate().getOrDefault(reason, 0));
    }
    return values;
  }

  private static void put(
      Map<String, Object> values, Column column, Optional<RolledUpCount> count) {
    put(values, column.name(), count);
    if (RolledUpCount.hasLargest(column)) {
      values.put(
          column.name() + "_max_daily",
          count.map(known -> known.largest().orElseThrow()).orElse(null));
    }
    if (RolledUpCount.hasLast(column)) {
      values.put(
          column.name() + "_date",
          count.map(known -> known.last().orElseThrow().toString()).orElse(null));
    }
  }

  private static void put(Map<String, Object> values, String name, Optional<RolledUpCount> count) {
    values.put(name, count.map(RolledUpCount::value).orElse(null));
    values.put(name + "_days", count.map(RolledUpCount::days).orElse(0L));
  }

  private static void put(Map<String, Object> values, Basis basis, Optional<EngagementDay> rated) {
    String prefix = prefix(basis);
    values.put(prefix + "days", rated.map(EngagementDay::days).orElse(0));
    values.put(prefix + "mean", rated.map(day -> day.rate().doubleValue()).orElse(null));
    if (basis != Basis.REPORTED) {
      values.put(
          prefix + ENGAGEMENTS,
          rated.flatMap(EngagementDay::engagements).map(BigInteger::longValueExact).orElse(null));
      values.put(prefix + "total", rated.flatMap(EngagementDay::denominator).orElse(null));
    }
  }

  private static String prefix(Basis basis) {
    return "rated_by_" + basis.label() + "_";
  }

  /** The month of a row that has every column of the table. */
  public static MonthlyRollup read(ResultSet row) throws SQLException {
    Map<Column, RolledUpCount> counts = new HashMap<>();
    for (Column column : MonthlyRollup.counted()) {
      Optional<RolledUpCount> count = count(row, column);
      if (count.isPresent()) {
        counts.put(column, count.get());
      }
    }
    return new MonthlyRollup(
        YearMonth.parse(row.getString("month")),
        row.getInt("day_bits"),
        counts,
        count(row, ENGAGEMENTS, OptionalLong.empty(), Optional.empty()),
        engagement(row),
        noRate(row));
  }

  private static Optional<RolledUpCount> count(ResultSet row, Column column) throws SQLException {
    String name = column.name();
    if (row.getLong(name + "_days") == 0) {
      return Optional.empty();
    }
    return count(
        row,
        name,
        RolledUpCount.hasLargest(column)
            ? OptionalLong.of(row.getLong(name + "_max_daily"))
            : OptionalLong.empty(),
        RolledUpCount.hasLast(column)
            ? Optional.of(LocalDate.parse(row.getString(name + "_date")))
            : Optional.empty());
  }

  private static Optional<RolledUpCount> count(
      ResultSet row, String name, OptionalLong largest, Optional<LocalDate> last)
      throws SQLException {
    long days = row.getLong(name + "_days");
    return days == 0
        ? Optional.empty()
        : Optional.of(new RolledUpCount(row.getLong(name), days, largest, last));
  }

  private static List<EngagementDay> engagement(ResultSet row) throws SQLException {
    List<EngagementDay> rated = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      int days = row.getInt(prefix(basis) + "days");
      if (days > 0) {
        boolean stated = basis == Basis.REPORTED;
        rated.add(
            new EngagementDay(
                basis,
                BigDecimal.valueOf(row.getDouble(prefix(basis) + "mean")),
                stated ? Optional.empty() : Optional.of(engagements(row, basis)),
                stated ? Optional.empty() : Optional.of(row.getLong(prefix(basis) + "total")),
                days));
      }
    }
    return rated;
  }

  private static BigInteger engagements(ResultSet row, Basis basis) throws SQLException {
    return BigInteger.valueOf(row.getLong(prefix(basis) + ENGAGEMENTS));
  }

  private static Map<Reason, Integer> noRate(ResultSet row) throws SQLException {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    for (Reason reason : MonthlyRollup.reasons()) {
      int days = row.getInt(reason.code() + "_days");
      if (days > 0) {
        reasons.put(reason, days);
      }
    }
    return reasons;
  }
}
