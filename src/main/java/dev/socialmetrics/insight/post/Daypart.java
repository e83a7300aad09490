package dev.socialmetrics.insight.post;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/** A quarter of a day, on weekdays or at the weekend. */
public enum Daypart {
  WEEKDAY_NIGHT("on weekdays before 6:00"),
  WEEKDAY_MORNING("on weekdays from 6:00 to 12:00"),
  WEEKDAY_AFTERNOON("on weekdays from 12:00 to 18:00"),
  WEEKDAY_EVENING("on weekdays after 18:00"),
  WEEKEND_NIGHT("at weekends before 6:00"),
  WEEKEND_MORNING("at weekends from 6:00 to 12:00"),
  WEEKEND_AFTERNOON("at weekends from 12:00 to 18:00"),
  WEEKEND_EVENING("at weekends after 18:00");

  /** Parts of a day. */
  private static final int PARTS = 4;

  private static final int HOURS = 24 / PARTS;

  private final String words;

  Daypart(String words) {
    this.words = words;
  }

  /** The part that a moment lies in; the first minute of a part belongs to it. */
  public static Daypart of(LocalDateTime moment) {
    DayOfWeek day = moment.getDayOfWeek();
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return values()[(weekend ? PARTS : 0) + moment.getHour() / HOURS];
  }

  /** For people: {@code on weekdays after 18:00}. */
  public String words() {
    return words;
  }
}
