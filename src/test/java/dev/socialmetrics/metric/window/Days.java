package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Platform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invented days of one account. */
public final class Days {
  public static final Platform INSTAGRAM = new Platform("instagram");
  public static final LocalDate AS_OF = LocalDate.parse("2025-10-23");

  private final List<Observation> rows = new ArrayList<>();

  /** A day so many days before {@link #AS_OF}; numbers follow their column's name. */
  public Days day(int back, Object... namesAndCounts) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), "1");
    row.set(Kind.DAILY.column("platform"), INSTAGRAM.key());
    row.set(Kind.DAILY.column("date"), AS_OF.minusDays(back).toString());
    for (int i = 0; i < namesAndCounts.length; i += 2) {
      Object number = namesAndCounts[i + 1];
      row.set(
          Kind.DAILY.column((String) namesAndCounts[i]),
          number instanceof Integer whole ? (Object) whole.longValue() : number);
    }
    rows.add(Observation.of(row));
    return this;
  }

  /** The same numbers on each of these days. */
  public Days days(int from, int to, Object... namesAndCounts) {
    for (int back = from; back <= to; back++) {
      day(back, namesAndCounts);
    }
    return this;
  }

  /** The days as the store has them. */
  public List<Observation> observations() {
    return List.copyOf(rows);
  }

  public DailyRows rows() {
    return rows(INSTAGRAM);
  }

  DailyRows rows(Platform platform) {
    return DailyRows.of(platform, rows, List.of());
  }

  DailyRows shuffled(long seed) {
    List<Observation> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(seed));
    return DailyRows.of(INSTAGRAM, copy, List.of());
  }

  Change week(String metric) {
    return rows().change(metric(metric), Period.last(7, AS_OF));
  }

  public static WindowMetric metric(String name) {
    return WindowMetric.find(name).orElseThrow();
  }

  /** {@code current|previous|difference|percent}, each the number or its reason. */
  static String told(Change change) {
    return told(change.current())
        + "|"
        + told(change.previous())
        + "|"
        + number(change.difference(), change.reason())
        + "|"
        + number(
            change.percent().value().stream().mapToObj(BigDecimal::valueOf).findFirst(),
            change.percent().reason());
  }

  private static String told(WindowValue value) {
    return number(value.value(), value.reason())
        + " of "
        + value.daysPresent()
        + "/"
        + value.daysExpected();
  }

  private static String number(Optional<BigDecimal> number, Optional<?> reason) {
    return number.map(BigDecimal::toPlainString).orElseGet(() -> reason.orElseThrow().toString());
  }
}
