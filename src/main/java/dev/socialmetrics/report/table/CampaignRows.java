package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.campaign.CampaignDays;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.metric.campaign.PeriodRole;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaigns of one account on one platform. */
public final class CampaignRows {
  private static final List<ReportField> DAYS =
      List.of(
          ReportField.date("as_of"),
          ReportField.date("window_start"),
          ReportField.date("window_end"),
          ReportField.number("days_present"),
          ReportField.number("days_expected"));

  private final Channel channel;
  private final List<Line> lines;
  private final boolean traced;
  private final LocalDate reportDate;
  private final Optional<CurrencyConversion> conversion;
  private final PeriodFacts asked;

  /**
   * A row as it is stored, and what it is to the totals.
   *
   * @param role among all rows of the report
   */
  record Line(ReportRecord stored, PeriodRole role) {}

  CampaignRows(
      Channel channel,
      List<Line> lines,
      boolean traced,
      LocalDate reportDate,
      Optional<CurrencyConversion> conversion,
      PeriodFacts asked) {
    this.channel = channel;
    this.lines = lines;
    this.traced = traced;
    this.reportDate = reportDate;
    this.conversion = conversion;
    this.asked = asked;
  }

  /**
   * Columns of the table form; totals have the same ones.
   *
   * @param converted whether amounts are in another currency, too
   */
  public static List<ReportField> fields(boolean traced, boolean converted, PeriodFacts asked) {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("scope"));
    fields.add(ReportField.text("account_id"));
    fields.add(ReportField.text("platform"));
    fields.addAll(asked.fields());
    fields.addAll(RowFacts.columnFields(Kind.CAMPAIGN, traced));
    fields.add(ReportField.text("status"));
    fields.addAll(DAYS);
    fields.add(ReportField.number("campaigns"));
    fields.add(ReportField.text("made_of"));
    fields.addAll(converted ? ConvertedColumns.fields() : List.of());
    fields.addAll(RowFacts.traceFields(traced));
    fields.add(ReportField.text("reasons"));
    return fields;
  }

  static void put(CampaignDays days, LocalDate reportDate, FigureMap facts) {
    facts
        .put("as_of", reportDate.toString())
        .put("window_start", days.period().start().toString())
        .put("window_end", days.period().end().toString())
        .put("days_present", days.present())
        .put("days_expected", days.expected());
  }

  ReportPart part() {
    FigureMap facts =
        new FigureMap()
            .put("account_id", Printed.accountId(channel.accountId()))
            .put("platform", channel.platformKey());
    asked.each(facts::put);
    return new ReportPart(facts.values(), Optional.of(new RowView<>(lines, this::row)));
  }

  private Map<String, Object> row(Line line) {
    FigureMap row = RowFacts.columns(line.stored(), traced).put("scope", "campaign");
    line.role().code().ifPresent(code -> row.reason("totals", code));
    CampaignDays days = CampaignDays.of(List.of(line.stored().values()), reportDate);
    row.put("status", days.isRunning() ? "running" : "ended");
    put(days, reportDate, row);
    conversion.ifPresent(
        known ->
            ConvertedColumns.put(known, known.figures(line.stored().values(), reportDate), row));
    return RowFacts.trace(row, line.stored(), traced).withReasons();
  }
}
