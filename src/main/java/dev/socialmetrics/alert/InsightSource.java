package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.finding.ChannelInsight;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** What the days of channels say; worked out once for alerts and reports of the same data. */
public interface InsightSource {
  /**
   * @param latest the latest day of every channel that has one
   * @param days up to a channel's latest one, in which unusual ones are looked for at least
   * @return empty for a channel without a day
   */
  Function<Channel, Optional<ChannelInsight>> read(SortedMap<Channel, LocalDate> latest, int days);
}
