package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.cell.DatePattern;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.cell.IsoTime;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Year;
import dev.socialmetrics.problem.ProblemCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the days and times of one column as its format writes them; ISO 8601, which spreadsheets
 * and other languages' exports use, is always understood too.
 */
public final class WrittenDates {
  private static final String CORRECT = "Export again, or correct the cell";
  private static final List<String> ALWAYS =
      List.of(
          "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssZ");

  private static final Set<String> DATED = Set.of("date", "posted_at", "start_date");

  private final List<Writing> writings = new ArrayList<>();
  private final String expected;
  private final Year year;
  private final DayOrder.OfColumn signs;
  private boolean hasOtherOrder;

  /**
   * @param other the same with day and month in each other's place
   */
  private record Writing(DatePattern pattern, Optional<DatePattern> other, boolean isIso) {}

  /**
   * @param allowed the days that can be meant
   */
  public WrittenDates(
      ColumnDescription column, MonthNames months, DayOrder order, Predicate<LocalDate> allowed) {
    this.signs = order.column(allowed);
    column.patterns().forEach(pattern -> add(pattern, order.isOther(), months));
    ALWAYS.forEach(pattern -> add(pattern, order.isOther(), months));
    this.year = column.year();
    this.expected =
        column.patterns().isEmpty()
            ? "a day such as 2025-10-23"
            : "a day or time written "
                + String.join(" or ", column.patterns())
                + (column.patterns().stream().anyMatch(pattern -> pattern.contains("EEE"))
                    ? ", with its own weekday"
                    : "");
  }

  private void add(String pattern, boolean isOtherOrder, MonthNames months) {
    DatePattern own = new DatePattern(pattern, months);
    Optional<DatePattern> other = DatePattern.swapped(pattern, months);
    hasOtherOrder |= other.isPresent();
    writings.add(
        isOtherOrder && other.isPresent()
            ? new Writing(other.get(), Optional.of(own), false)
            : new Writing(own, other, pattern.startsWith("yyyy")));
  }

  /** Whether a column holds the day that its row is about. */
  public static boolean isDated(ColumnDescription column) {
    return DATED.contains(column.name());
  }

  /** The date in a trimmed text; empty when it is written otherwise. */
  public Optional<DateParts> parse(String trimmed) {
    for (Writing writing : writings) {
      Optional<DateParts> parts = writing.pattern().parse(trimmed);
      if (parts.isPresent()) {
        if (hasOtherOrder && (writing.isIso() || writing.other().isPresent())) {
          signs.take(parts.get(), writing.isIso());
        }
        return parts;
      }
    }
    if (isInOtherOrder(trimmed)) {
      signs.takeOther();
    }
    return Optional.empty();
  }

  private boolean isInOtherOrder(String trimmed) {
    return writings.stream()
        .flatMap(writing -> writing.other().stream())
        .anyMatch(other -> other.parse(trimmed).isPresent());
  }

  /** The platform's day, {@code 2025-10-23}; null as in {@link CellReader}. */
  Object readDay(String trimmed, RowState row, CellNotes notes) {
    Optional<LocalDate> day = parse(trimmed).flatMap(parts -> dayOf(parts, row));
    if (signs.isMixed()) {
      return refuseOrder(notes, "Days of this column are written in two ways");
    }
    return day.isPresent() ? inRange(day.get(), notes) : refuse(trimmed, notes);
  }

  /** The moment in UTC, {@code 2025-10-23T10:30:00Z}; null as in {@link CellReader}. */
  Object readTime(String trimmed, RowState row, ZoneId zone, CellNotes notes) {
    Optional<DateParts> parts = parse(trimmed);
    Optional<LocalDate> day = parts.flatMap(found -> dayOf(found, row));
    if (day.isEmpty()) {
      return refuse(trimmed, notes);
    }
    if (signs.isMixed()) {
      return refuseOrder(notes, "Days of this column are written in two ways");
    }
    if (inRange(day.get(), notes) == null) {
      return null;
    }
    LocalDateTime local = day.get().atTime(parts.get().time().orElse(LocalTime.MIDNIGHT));
    return parts
        .get()
        .offset()
        .map(offset -> (Object) IsoTime.format(utc(local, offset)))
        .orElseGet(() -> inZone(local, parts.get().time().isPresent(), zone, notes));
  }

  private static LocalDateTime utc(LocalDateTime local, ZoneOffset offset) {
    return local.minusSeconds(offset.getTotalSeconds());
  }

  private static Object inZone(LocalDateTime local, boolean exact, ZoneId zone, CellNotes notes) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty() && exact) {
      return notes.reject(
          ProblemCode.CELL_DST_GAP,
          "a time that the clocks of " + zone + " show; they are put forward over this one",
          CORRECT);
    }
    if (offsets.size() > 1) {
      notes.warn(
          ProblemCode.CELL_DST_OVERLAP,
          "a time that the clocks of " + zone + " show once",
          "The earlier of the two was stored.");
    }
    return IsoTime.format(
        offsets.isEmpty()
            ? LocalDateTime.ofInstant(local.atZone(zone).toInstant(), ZoneOffset.UTC)
            : utc(local, offsets.get(0)));
  }

  private Optional<LocalDate> dayOf(DateParts parts, RowState row) {
    if (parts.hasYear()) {
      return parts.in(parts.year());
    }
    if (year != Year.SERIES && row.idDay().isPresent()) {
      return parts.nearestTo(row.idDay().get());
    }
    return switch (year) {
      case WRITTEN -> Optional.empty();
      case LATEST -> parts.latestUpTo(row.exportDay());
      case SERIES -> row.seriesYear().stream().boxed().findFirst().flatMap(parts::in);
    };
  }

  private static Object inRange(LocalDate day, CellNotes notes) {
    return IsoDate.isInRange(day.getYear())
        ? day.toString()
        : notes.reject(
            ProblemCode.CELL_DATE_RANGE,
            "a day from " + IsoDate.MIN_YEAR + " to " + IsoDate.MAX_YEAR,
            CORRECT);
  }

  private Object refuse(String trimmed, CellNotes notes) {
    return isInOtherOrder(trimmed)
        ? refuseOrder(notes, "Day and month are the other way round, here and in all rows")
        : notes.reject(ProblemCode.CELL_DATE, expected, CORRECT);
  }

  private Object refuseOrder(CellNotes notes, String what) {
    return notes.rejectFile(
        ProblemCode.SPREADSHEET_DAY_FIRST,
        expected,
        what
            + ": a spreadsheet has written them its own way. Download the export again and put it"
            + " here without opening it in between.");
  }
}
