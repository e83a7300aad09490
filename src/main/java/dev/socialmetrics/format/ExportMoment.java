package dev.socialmetrics.format;

import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.format.cell.IsoTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When values were exported, in the forms that rows are compared with. Not thread-safe. */
public final class ExportMoment {
  private final Instant at;
  private final String stamp;
  private ZoneId zone = ZoneOffset.UTC;
  private String day;

  public ExportMoment(Instant at) {
    this.at = at;
    this.stamp = IsoTime.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    this.day = stamp.substring(0, IsoDate.LENGTH);
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
    if (!zone.equals(where)) {
      zone = where;
      day = at.atZone(where).toLocalDate().toString();
    }
    return day.compareTo(isoDay) < 0;
  }
}
