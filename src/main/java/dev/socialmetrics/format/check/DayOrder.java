package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.DateParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The order of day and month in one file, the same in all its rows: as its format writes them, or
 * the other way round. A row that only one order allows proves it; where none does, the days that
 * the period and the export allow may. Mutable, one a reading of a file.
 */
public final class DayOrder {
  private static final int MONTHS = 12;

  private final boolean isOther;
  private final List<OfColumn> columns = new ArrayList<>();

  /**
   * @param isOther the days are read the other way round than the format writes them
   */
  public DayOrder(boolean isOther) {
    this.isOther = isOther;
  }

  /** Whether days are read the other way round than the format writes them. */
  public boolean isOther() {
    return isOther;
  }

  /**
   * @param allowed the days that its rows can be of
   */
  OfColumn column(Predicate<LocalDate> allowed) {
    OfColumn column = new OfColumn(allowed);
    columns.add(column);
    return column;
  }

  /** Whether all days lie where they can in the other order only. */
  public boolean isRefuted() {
    return sayOther(column -> column.written) || sayOther(column -> column.iso);
  }

  private boolean sayOther(Function<OfColumn, Signs> writing) {
    List<Signs> all = columns.stream().map(writing).toList();
    return all.stream().noneMatch(signs -> signs.areProof)
        && all.stream().allMatch(signs -> signs.othersFit)
        && !all.stream().allMatch(signs -> signs.fit);
  }

  /** The order in which all rows of the file can be read, after the last of them. */
  public DayOrder decided() {
    boolean isProved = columns.stream().anyMatch(column -> column.written.areProof);
    boolean isRefuted = columns.stream().anyMatch(column -> column.isRefutedByRow);
    return new DayOrder(!isProved && (isRefuted || sayOther(column -> column.written)));
  }

  /** What the days of one column show. */
  static final class OfColumn {
    private final Predicate<LocalDate> allowed;
    private final Signs written = new Signs();
    private final Signs iso = new Signs();
    private boolean isRefutedByRow;

    private OfColumn(Predicate<LocalDate> allowed) {
      this.allowed = allowed;
    }

    /**
     * A day as it is read.
     *
     * @param isIso it is written with its year first, whatever the order of the others
     */
    void take(DateParts parts, boolean isIso) {
      (isIso ? iso : written).take(parts, allowed);
    }

    /** A day that can be read in the other order only. */
    void takeOther() {
      isRefutedByRow = true;
    }

    /**
     * A spreadsheet of another country writes as ISO 8601 the days that it can read in its own
     * order, with day and month in each other's place, and leaves the others, those after the 12th.
     */
    boolean isMixed() {
      return written.areProof && iso.areSeen && !iso.areProof;
    }
  }

  /** Days of one column that are written alike. */
  private static final class Signs {
    private boolean areSeen;
    private boolean areProof;
    private boolean fit = true;
    private boolean othersFit = true;

    void take(DateParts parts, Predicate<LocalDate> allowed) {
      areSeen = true;
      areProof |= parts.day() > MONTHS;
      if (!areProof && othersFit && parts.hasYear()) {
        fit &= isAllowed(parts, allowed);
        othersFit = isAllowed(parts.swapped(), allowed);
      }
    }

    private static boolean isAllowed(DateParts parts, Predicate<LocalDate> allowed) {
      Optional<LocalDate> day = parts.in(parts.year());
      return day.isPresent() && allowed.test(day.get());
    }
  }
}
