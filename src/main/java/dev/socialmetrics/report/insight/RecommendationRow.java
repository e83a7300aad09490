package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.advice.Effect;
import dev.socialmetrics.insight.advice.Recommendation;
import dev.socialmetrics.insight.advice.RecommendationKind;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A recommendation, or why there is none of a kind, as a row of the report. */
final class RecommendationRow {
  private RecommendationRow() {}

  static Map<String, Object> of(Recommendation one) {
    Effect effect = one.effect();
    FigureMap row =
        new FigureMap()
            .put("id", one.id())
            .put("rank", one.rank())
            .put("account_id", Printed.accountId(one.channel().accountId()))
            .put("platform", one.channel().platformKey())
            .put("kind", one.kind().code())
            .put("text", one.text())
            .put("effect", number(one, effect.value()))
            .put("low", number(one, effect.low()))
            .put("high", number(one, effect.high()))
            .put("sample", effect.sample().isPresent() ? effect.sample().getAsInt() : null)
            .put("finding_ids", one.findingIds().stream().map(FindingId::toString).toList());
    return row.withReasons();
  }

  /** What cannot be said of a channel. */
  static Map<String, Object> without(Channel channel, RecommendationKind kind, Reason reason) {
    FigureMap row =
        new FigureMap()
            .put("id", (Object) null)
            .put("rank", (Object) null)
            .put("account_id", Printed.accountId(channel.accountId()))
            .put("platform", channel.platformKey())
            .put("kind", kind.code())
            .put("text", Optional.empty(), reason.code());
    List.of("effect", "low", "high", "sample").forEach(name -> row.put(name, (Object) null));
    return row.put("finding_ids", List.of()).withReasons();
  }

  /** Columns of the table form. */
  static List<ReportField> fields() {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("id"));
    fields.add(ReportField.number("rank"));
    List.of("account_id", "platform", "kind", "text")
        .forEach(name -> fields.add(ReportField.text(name)));
    List.of("effect", "low", "high", "sample")
        .forEach(name -> fields.add(ReportField.number(name)));
    fields.add(ReportField.text("finding_ids"));
    fields.add(ReportField.text("reasons"));
    fields.add(ReportField.date("as_of"));
    return fields;
  }

  /** Days and counts whole, amounts as their currency is, factors with two places. */
  private static Object number(Recommendation one, Optional<BigDecimal> value) {
    return value.map(known -> number(one, known)).orElse(null);
  }

  private static Object number(Recommendation one, BigDecimal value) {
    return switch (one.kind()) {
      case STALE_CHANNEL, GOAL_AT_RISK -> Printed.count(value);
      case UNUSUAL_DAY -> AnomalyRow.number(one.finding().id().metric(), value.doubleValue());
      case WHAT_WORKS -> Printed.rate(value);
      case LOSING_CAMPAIGN ->
          Printed.money(value, Optional.of(((CampaignFinding) one.finding()).currency()));
    };
  }
}
