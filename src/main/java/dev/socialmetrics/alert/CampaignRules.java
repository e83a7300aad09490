package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.insight.words.WrittenNumbers;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.store.query.ReportRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether a campaign returns less than a rule wants. The return is the stored one. */
final class CampaignRules {
  private CampaignRules() {}

  static Optional<Alert> evaluate(AlertRule rule, ReportRecord campaign, ChannelNames names) {
    return evaluate(rule, campaign.channel(), campaign.values(), names);
  }

  static Optional<Alert> evaluate(
      AlertRule rule, Channel channel, Observation campaign, ChannelNames names) {
    OptionalDouble roi = campaign.findRate("roi");
    double cost = campaign.findDecimal("cost").map(BigDecimal::doubleValue).orElse(0.0);
    if (roi.isEmpty()
        || roi.getAsDouble() >= rule.thresholds().limit()
        || cost < rule.thresholds().minimum()) {
      return Optional.empty();
    }
    String id = campaign.findText("campaign_id").orElseThrow();
    String end = campaign.findText("end_date").orElseThrow();
    return Optional.of(
        new Alert(
            rule.name(),
            rule.kind(),
            rule.severity(),
            Optional.of(channel.accountId()),
            Optional.of(channel.platformKey()),
            id + " from " + campaign.findText("start_date").orElseThrow(),
            Optional.of(LocalDate.parse(end)),
            Optional.of(Rounding.of(roi.getAsDouble(), Rounding.PLACES)),
            Optional.of(BigDecimal.valueOf(rule.thresholds().limit())),
            names.of(channel)
                + ": campaign "
                + id
                + " returns "
                + WrittenNumbers.rate(roi.getAsDouble())
                + ", below "
                + WrittenNumbers.rate(rule.thresholds().limit())
                + "."));
  }
}
