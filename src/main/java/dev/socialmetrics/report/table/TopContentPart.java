package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The best posts of one channel as the report prints them. */
final class TopContentPart {
  private final TopPosts top;
  private final ReportRequest request;
  private final LocalDate reportDate;

  TopContentPart(TopPosts top, ReportRequest request, LocalDate reportDate) {
    this.top = top;
    this.request = request;
    this.reportDate = reportDate;
  }

  /**
   * @param posts by {@code content_id}
   */
  ReportPart of(Channel channel, Map<Long, ReportRecord> posts) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("account_id", Printed.accountId(channel.accountId()));
    facts.put("platform", channel.platformKey());
    boolean withinBasis = order().equals("engagement_rate");
    if (withinBasis) {
      facts.put("engagement_basis", top.prevailingBasis().orElse(null));
    }
    request.filters().orderBy().ifPresent(metric -> facts.put("order_by", metric));
    facts.put("as_of", reportDate.toString());
    request
        .time()
        .posted(reportDate)
        .ifPresent(
            window -> {
              facts.put("window_start", window.start().toString());
              facts.put("window_end", window.end().toString());
            });
    PeriodFacts.named(request, reportDate).each(facts::put);
    facts.put("posts", top.posts());
    facts.put("minimum_reach", top.floor());
    if (withinBasis) {
      facts.put("posts_by_basis", top.postsByBasis());
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    top.places().forEach(place -> rows.add(row(posts.get(place.contentId()), place)));
    return new ReportPart(facts, Optional.of(rows));
  }

  /** A post without the number that it would be ranked by has no rank, for the same reason. */
  private Map<String, Object> row(ReportRecord stored, TopPosts.Place place) {
    FigureMap row = RowFacts.columns(stored, request.isSingle());
    Optional<Integer> rank =
        place.rank().isPresent() ? Optional.of(place.rank().getAsInt()) : Optional.empty();
    row.put("rank", rank, rank.isPresent() ? "" : whyUnranked(stored).code());
    return RowFacts.trace(row, stored, request.isSingle()).withReasons();
  }

  private Reason whyUnranked(ReportRecord stored) {
    Column column = Kind.CONTENT.column(order());
    return column.isDerived()
        ? Derivation.reason(stored.values(), column).orElse(Reason.MISSING_INPUT)
        : Reason.MISSING_INPUT;
  }

  private String order() {
    return request.filters().orderBy().orElse("engagement_rate");
  }

  /** Columns of the table form. */
  static List<ReportField> fields(boolean single, boolean ofWindow, PeriodFacts asked) {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("account_id"));
    fields.add(ReportField.text("platform"));
    fields.add(ReportField.number("rank"));
    fields.addAll(RowFacts.fields(Kind.CONTENT, single));
    if (ofWindow) {
      fields.add(ReportField.date("window_start"));
      fields.add(ReportField.date("window_end"));
    }
    fields.addAll(asked.fields());
    fields.add(ReportField.text("reasons"));
    return fields;
  }
}
