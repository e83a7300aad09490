package dev.socialmetrics.format;

import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.cell.IsoTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When values were exported, in the forms that rows are compared with. Not thread-safe. */
public final class ExportMoment {
  private final Instant at;
  private final Instant latest;
  private final String stamp;
  private ZoneId zone = ZoneOffset.UTC;
  private String day;
  private String lastDay;

  /** Values that say themselves when they were exported. */
  public ExportMoment(Instant at) {
    this(at, at);
  }

  /**
   * @param latest when they were exported at the latest: a file's clock may be wrong
   */
  public ExportMoment(Instant at, Instant latest) {
    this.at = at;
    this.latest = latest;
    this.stamp = IsoTime.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    this.day = stamp.substring(0, IsoDate.LENGTH);
    this.lastDay = lastDayIn(zone);
  }

  /** The last second of a day: what was exported that day is younger than it. */
  public static Instant endOf(LocalDate day, ZoneId where) {
    return day.plusDays(1).atStartOfDay(where).toInstant().minusSeconds(1);
  }

  /**
   * Not before the last day of the period that the figures are of: a file that was copied, or came
   * out of an archive, may have an older time. A file of that day keeps its own.
   *
   * @param seen when a run first saw the file: a period that had not ended then says nothing
   */
  public ExportMoment notBefore(LocalDate periodEnd, ZoneId where, Instant seen) {
    Instant lastDay = periodEnd.atStartOfDay(where).toInstant();
    if (!at.isBefore(lastDay) || seen.isBefore(lastDay)) {
      return this;
    }
    Instant end = endOf(periodEnd, where);
    return new ExportMoment(end, latest.isAfter(end) ? latest : end);
  }

  private String lastDayIn(ZoneId where) {
    return latest.atZone(where).toLocalDate().plusDays(1).toString();
  }

  /** True for a day later than the day after the export in {@code where}. */
  public boolean isLongBeforeDay(String isoDay, ZoneId where) {
    setZone(where);
    return lastDay.compareTo(isoDay) < 0;
  }

  Instant latest() {
    return latest;
  }

  private void setZone(ZoneId where) {
    if (!zone.equals(where)) {
      zone = where;
      day = at.atZone(where).toLocalDate().toString();
      lastDay = lastDayIn(where);
    }
  }

  public Instant at() {
    return at;
  }

  /** True for a later time, both in UTC to the second. */
  public boolean isBeforeTime(String utcText) {
    return stamp.compareTo(utcText) < 0;
  }

  /** True for a later day than the one that it was in {@code where}. */
  public boolean isBeforeDay(String isoDay, ZoneId where) {
    setZone(where);
    return day.compareTo(isoDay) < 0;
  }
}
