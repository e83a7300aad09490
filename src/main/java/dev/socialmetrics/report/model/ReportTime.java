package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Which days reports are about.
 *
 * @param asOf the report date; empty means the data's own latest day
 * @param askedDays length of the window, in days; empty means {@link #DEFAULT_DAYS}, and posts of
 *     all time
 * @param askedPeriod the days themselves, the same for every channel, in the place of a report date
 *     and a number of days; empty means those up to each channel's own latest day
 */
public record ReportTime(
    Optional<LocalDate> asOf, OptionalInt askedDays, Optional<AskedPeriod> askedPeriod) {
  /** Length of the window where none is asked for, in days. */
  public static final int DEFAULT_DAYS = 30;

  /** Longest window, in days. */
  public static final int MAX_DAYS = Period.MAX_DAYS;

  public ReportTime {
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(askedPeriod);
    int days = askedDays.orElse(DEFAULT_DAYS);
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException("days is 1 to " + MAX_DAYS + ", was " + days);
    }
    if (askedPeriod.isPresent() && (asOf.isPresent() || askedDays.isPresent())) {
      throw new IllegalArgumentException(
          "a period names its own days, without a report date and a number of days");
    }
  }

  /** The days of that period. */
  static ReportTime of(AskedPeriod period) {
    return new ReportTime(Optional.empty(), OptionalInt.empty(), Optional.of(period));
  }

  /** As many days up to that one. */
  ReportTime upTo(LocalDate day) {
    return new ReportTime(Optional.of(day), askedDays, askedPeriod);
  }

  /** Length of the window where no period is asked for, in days. */
  int days() {
    return askedDays.orElse(DEFAULT_DAYS);
  }

  /**
   * The day that reports are about; empty where there is no data, or none yet of the asked period.
   *
   * @param latest the data's own latest day
   */
  public Optional<LocalDate> reportDate(Supplier<Optional<LocalDate>> latest) {
    return askedPeriod.isPresent()
        ? latest.get().flatMap(askedPeriod.get()::reportDate)
        : asOf.or(latest);
  }

  /**
   * The window, and the one that it is compared with: those asked for, the same for every channel;
   * else those that end on the channel's own latest day.
   *
   * @param latest the channel's, or the report date where all are looked at together
   */
  public Period period(LocalDate reportDate, LocalDate latest) {
    return askedPeriod
        .map(asked -> asked.on(reportDate))
        .orElseGet(() -> Period.last(days(), latest));
  }

  /** The days in which posts were published; empty means all time. */
  public Optional<Window> posted(LocalDate reportDate) {
    return askedDays.isPresent() || askedPeriod.isPresent()
        ? Optional.of(period(reportDate, reportDate).window())
        : Optional.empty();
  }
}
