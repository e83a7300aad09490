package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Which rows a published report is made of: a report says so itself, from what it reads, so that
 * those can be found that a later change left behind.
 */
public interface LookBack {
  /**
   * Daily rows of a channel, as spans of days.
   *
   * @param reportDate what the report is about
   * @param latest the channel's own latest day up to then
   */
  List<Window> days(LocalDate reportDate, LocalDate latest);

  /**
   * Rows of the other kinds.
   *
   * @param day of a post its day of publication, of a campaign its first, of an audience its own
   */
  boolean reads(Kind kind, LocalDate day, LocalDate reportDate);

  /** Whether rows of that kind are among them at all. */
  default boolean reads(Kind kind, LocalDate reportDate) {
    return kind == Kind.DAILY
        ? !days(reportDate, reportDate).isEmpty()
        : reads(kind, reportDate, reportDate);
  }

  /** {@code summary} of {@code summary.json}, {@code accounts} of a page below it. */
  static String report(String file) {
    return file.split("[./]", 2)[0];
  }

  /** Of a report of daily rows. */
  static LookBack ofDays(BiFunction<LocalDate, LocalDate, List<Window>> days) {
    return of(days, kind -> false, 0);
  }

  /** Of a report of rows of one kind, each from its day on for ever. */
  static LookBack of(Kind only) {
    return of(only, 0);
  }

  /**
   * @param ahead days before its own day from which on a row counts already
   */
  static LookBack of(Kind only, int ahead) {
    return of((date, latest) -> List.of(), kind -> kind == only, ahead);
  }

  /** Of one that is made of several reports. */
  static LookBack together(List<LookBack> parts) {
    return new LookBack() {
      @Override
      public List<Window> days(LocalDate reportDate, LocalDate latest) {
        return parts.stream().flatMap(part -> part.days(reportDate, latest).stream()).toList();
      }

      @Override
      public boolean reads(Kind kind, LocalDate day, LocalDate reportDate) {
        return parts.stream().anyMatch(part -> part.reads(kind, day, reportDate));
      }
    };
  }

  private static LookBack of(
      BiFunction<LocalDate, LocalDate, List<Window>> days, Predicate<Kind> kinds, int ahead) {
    return new LookBack() {
      @Override
      public List<Window> days(LocalDate reportDate, LocalDate latest) {
        return days.apply(reportDate, latest);
      }

      @Override
      public boolean reads(Kind kind, LocalDate day, LocalDate reportDate) {
        return kinds.test(kind) && !day.isAfter(reportDate.plusDays(ahead));
      }
    };
  }
}
