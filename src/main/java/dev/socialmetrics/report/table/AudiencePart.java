package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.ListChange;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.ShareChange;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audience of one account on one platform: one day, and the change since the one before. */
public final class AudiencePart {
  private static final List<Column> SHARES = columns(ColumnType.PERCENT);
  private static final List<Column> LISTS = columns(ColumnType.LIST);
  private static final String NO_BASELINE = Reason.NO_BASELINE.code();

  private final ReportRecord stored;
  private final Optional<Observation> before;
  private final boolean traced;
  private final LocalDate reportDate;
  private final PeriodFacts asked;
  private final FigureMap facts;

  /**
   * @param two the latest, then the one that it is compared with, if there is one
   */
  AudiencePart(List<ReportRecord> two, boolean traced, LocalDate reportDate, PeriodFacts asked) {
    this.stored = two.get(0);
    this.before = two.stream().skip(1).map(ReportRecord::values).findFirst();
    this.traced = traced;
    this.reportDate = reportDate;
    this.asked = asked;
    this.facts = RowFacts.columns(stored, traced);
  }

  /** Columns of the table form. */
  public static List<ReportField> fields(boolean traced, PeriodFacts asked) {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("account_id"));
    fields.add(ReportField.text("platform"));
    fields.addAll(RowFacts.columnFields(Kind.AUDIENCE, traced));
    fields.add(ReportField.date("as_of"));
    fields.add(ReportField.date("window_start"));
    fields.add(ReportField.date("window_end"));
    fields.add(ReportField.number("days_present"));
    fields.add(ReportField.number("days_expected"));
    fields.add(ReportField.number("days_old"));
    fields.addAll(asked.fields());
    fields.add(ReportField.date("previous_date"));
    SHARES.forEach(share -> fields.add(ReportField.number("previous_" + share.name())));
    LISTS.forEach(list -> fields.add(ReportField.text("previous_" + list.name())));
    SHARES.forEach(share -> fields.add(ReportField.number(share.name() + "_change")));
    for (Column list : LISTS) {
      for (String change : List.of("_entered", "_left", "_moved")) {
        fields.add(ReportField.text(list.name() + change));
      }
    }
    fields.addAll(RowFacts.traceFields(traced));
    fields.add(ReportField.text("reasons"));
    return fields;
  }

  ReportPart toPart() {
    putWindow();
    putBefore();
    SHARES.forEach(this::putChange);
    LISTS.forEach(this::putListChange);
    return new ReportPart(RowFacts.trace(facts, stored, traced).withReasons(), Optional.empty());
  }

  /** A snapshot is of one day, which is there. */
  private void putWindow() {
    String day = day(stored.values());
    facts
        .put("as_of", day)
        .put("window_start", day)
        .put("window_end", day)
        .put("days_present", 1)
        .put("days_expected", 1)
        .put("days_old", ChronoUnit.DAYS.between(LocalDate.parse(day), reportDate));
    asked.each(facts::put);
  }

  private void putBefore() {
    facts.put("previous_date", before.map(AudiencePart::day), NO_BASELINE);
    for (Column share : SHARES) {
      facts.put(
          "previous_" + share.name(),
          before.flatMap(row -> row.find(share)).map(percent -> Printed.rate((Double) percent)),
          NO_BASELINE);
    }
    for (Column list : LISTS) {
      facts.put("previous_" + list.name(), before.flatMap(row -> names(row, list)), NO_BASELINE);
    }
  }

  private void putChange(Column share) {
    ShareChange change =
        ShareChange.change(
            stored.values().findRate(share.name()),
            before.map(row -> row.findRate(share.name())).orElse(java.util.OptionalDouble.empty()));
    facts.put(
        share.name() + "_change",
        change.points().map(Printed::rate),
        change.reason().map(Reason::code).orElse(""));
  }

  private void putListChange(Column list) {
    Optional<List<String>> now = names(stored.values(), list);
    Optional<List<String>> old = before.flatMap(row -> names(row, list));
    Optional<ListChange> change =
        now.flatMap(after -> old.map(earlier -> ListChange.between(earlier, after)));
    String why = old.isEmpty() ? NO_BASELINE : Reason.MISSING_INPUT.code();
    facts
        .put(list.name() + "_entered", change.map(ListChange::entered), why)
        .put(list.name() + "_left", change.map(ListChange::left), why)
        .put(
            list.name() + "_moved",
            change.map(all -> all.moved().stream().map(AudiencePart::move).toList()),
            why);
  }

  private static Map<String, Object> move(ListChange.Move move) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", move.name());
    shown.put("from", move.from());
    shown.put("to", move.to());
    return shown;
  }

  private static Optional<List<String>> names(Observation row, Column list) {
    return row.findText(list.name()).map(Json::list);
  }

  private static String day(Observation row) {
    return row.findText("date").orElseThrow();
  }

  private static List<Column> columns(ColumnType type) {
    return Kind.AUDIENCE.columns().stream().filter(column -> column.type() == type).toList();
  }
}
