package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The campaigns of one account on one platform. */
public final class CampaignRows {
  private static final String PART = "part_of_campaigns";

  private final Channel channel;
  private final List<ReportRecord> campaigns;
  private final boolean traced;
  private final LocalDate reportDate;
  private final Set<Observation> parts;

  CampaignRows(
      Channel channel, List<ReportRecord> campaigns, boolean traced, LocalDate reportDate) {
    this.channel = channel;
    this.campaigns = campaigns;
    this.traced = traced;
    this.reportDate = reportDate;
    this.parts = CampaignParts.find(campaigns.stream().map(ReportRecord::values).toList());
  }

  /** Columns of the table form; totals stand in the same ones. */
  public static List<ReportField> fields(boolean traced) {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("scope"));
    fields.add(ReportField.text("account_id"));
    fields.add(ReportField.text("platform"));
    fields.addAll(StoredRow.columnFields(Kind.CAMPAIGN, traced));
    fields.add(ReportField.text("status"));
    fields.addAll(CampaignDays.FIELDS);
    fields.add(ReportField.number("campaigns"));
    fields.add(ReportField.text("made_of"));
    fields.addAll(StoredRow.traceFields(traced));
    fields.add(ReportField.text("reasons"));
    return fields;
  }

  ReportPart part() {
    Facts facts =
        new Facts()
            .put("account_id", Printed.accountId(channel.accountId()))
            .put("platform", channel.platformKey());
    return new ReportPart(facts.values(), Optional.of(new RowView<>(campaigns, this::row)));
  }

  private Map<String, Object> row(ReportRecord stored) {
    Facts row = StoredRow.columns(stored, traced).put("scope", "campaign");
    if (parts.contains(stored.values())) {
      row.reason("totals", PART);
    }
    CampaignDays days = new CampaignDays(List.of(stored.values()), reportDate);
    row.put("status", days.isRunning() ? "running" : "ended");
    days.put(row);
    return StoredRow.trace(row, stored, traced).withReasons();
  }
}
