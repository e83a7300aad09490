package dev.socialmetrics.insight.channel;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import java.time.LocalDate;
import java.util.Optional;

/** All days of a channel, for the few findings that began before those that were read. */
public interface EarlierDays {
  /** The latest day before that one that has a row. */
  Optional<LocalDate> latestBefore(LocalDate day);

  /** Its rows of these days. */
  DailyRows rows(Window span);
}
