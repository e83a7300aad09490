package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.metric.figure.FigureLookup;
import dev.socialmetrics.metric.figure.RowFigures;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.figure.EngagementNames;
import dev.socialmetrics.report.table.RowFacts;
import dev.socialmetrics.store.query.TracedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure of one row: of a day, a post, an audience, a campaign. */
final class ExplainedRow {
  private static final List<String> COMPONENTS =
      List.of("likes", "comments", "shares", "saves", "interactions", "total_engagement");

  private final TracedRow row;
  private final Kind kind;
  private final Column column;
  private final Map<String, Object> printed;

  private ExplainedRow(TracedRow row, String metric) {
    this.row = row;
    this.kind = row.values().kind();
    this.column = kind.column(metric);
    this.printed = RowFacts.columns(row.stored(), false).withReasons();
  }

  static Explanation of(ExplainRequest request, TracedRow row) {
    return new ExplainedRow(row, request.metric()).explain(request);
  }

  private Explanation explain(ExplainRequest request) {
    Definition definition = FigureLookup.of(column);
    Optional<Object> value = Optional.ofNullable(printed.get(column.name()));
    List<String> columns = usedColumns(definition);
    UsedRow used = UsedRow.of(row, columns);
    return new Explanation(
        request,
        subject(used),
        definition,
        new Explanation.Answer(
            value,
            value.isPresent() ? "" : reason(),
            Calculation.of(definition.formula(), numbers(), value)),
        Optional.empty(),
        column.isDerived() ? basis().filter(b -> isRate()) : Optional.empty(),
        columns,
        List.of(used),
        List.of());
  }

  private String subject(UsedRow used) {
    return switch (kind) {
      case DAILY -> "day " + used.key();
      case CONTENT -> "post " + used.key();
      case AUDIENCE -> "audience of " + used.key();
      case CAMPAIGN -> "campaign " + used.key();
    };
  }

  private String reason() {
    Object reasons = printed.get("reasons");
    Object reason = reasons instanceof Map<?, ?> map ? map.get(column.name()) : null;
    return reason == null ? Reason.MISSING_INPUT.code() : reason.toString();
  }

  private Optional<String> basis() {
    return kind.find("engagement_basis").flatMap(known -> row.values().findText(known.name()));
  }

  private boolean isRate() {
    return column.name().startsWith("engagement_");
  }

  /** The figure's inputs, then the figure itself. */
  private List<String> usedColumns(Definition definition) {
    List<String> columns = new ArrayList<>();
    if (isRate() && column.isDerived()) {
      Stream.concat(COMPONENTS.stream(), denominator().stream())
          .filter(name -> kind.find(name).flatMap(row.values()::find).isPresent())
          .forEach(columns::add);
    } else {
      RowFigures.find(column.name())
          .filter(figure -> column.isDerived())
          .ifPresent(figure -> columns.addAll(figure.columns()));
    }
    columns.add(column.name());
    if (column.name().equals("cost") || definition.unit().equals("money")) {
      columns.add(column.name().startsWith("revenue") ? "revenue_currency" : "cost_currency");
    }
    return columns;
  }

  private Optional<String> denominator() {
    return basis().map(basis -> EngagementNames.column(kind, basis));
  }

  private Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    kind.columns().stream()
        .filter(input -> input.type().isNumber() && printed.get(input.name()) != null)
        .forEach(input -> numbers.put(input.name(), Calculation.text(printed.get(input.name()))));
    boolean stated = Optional.of(Basis.REPORTED.label()).equals(basis());
    if (kind != Kind.AUDIENCE && !stated) {
      Engagement.count(row.values()).ifPresent(count -> numbers.put("engagements", components()));
      Engagement.denominator(row.values())
          .ifPresent(count -> numbers.put("basis", count.toString()));
    }
    return numbers;
  }

  private String components() {
    List<Object> known =
        COMPONENTS.subList(0, 4).stream()
            .flatMap(name -> kind.find(name).flatMap(row.values()::find).stream())
            .toList();
    return known.isEmpty()
        ? Engagement.count(row.values()).orElseThrow().toString()
        : Calculation.sum(known);
  }
}
