package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportFilter;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportPostFilter;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRanking;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The best posts of each account, by engagement rate, ranked within one basis: those of the
 * prevailing basis first. Posts without a known time count only when the report is not about a past
 * date: nobody can tell whether they were out by then.
 */
public final class TopContentReport implements Report {
  @Override
  public String name() {
    return "top-content";
  }

  @Override
  public Set<ReportFilter> filters() {
    return EnumSet.allOf(ReportFilter.class);
  }

  @Override
  public List<String> metrics() {
    return Kind.CONTENT.columns().stream()
        .filter(column -> column.type().isNumber() && !column.name().equals(Kind.STATED_RATE))
        .map(Column::name)
        .toList();
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    boolean past = queries.findReportDate().filter(reportDate::isBefore).isPresent();
    SortedMap<Channel, ReportRanking> rankings =
        queries.rankPosts(
            request.scope(),
            new ReportPostFilter(reportDate, !past, request.minimumReach(), request.limit())
                .narrowed(
                    request.filters().postTypes(),
                    request.filters().hashtags(),
                    request.filters().campaigns())
                .orderedBy(request.filters().orderBy()));
    Map<Long, ReportRecord> posts =
        queries.posts(
            rankings.values().stream().flatMap(best -> best.contentIds().stream()).toList());
    List<ReportPart> parts =
        Parts.of(
            rankings.keySet(),
            channel -> part(channel, rankings.get(channel), posts, request, reportDate));
    return new ReportModel(
        request.isSingle(), "top_content", "top_contents", fields(request.isSingle()), parts);
  }

  private static ReportPart part(
      Channel channel,
      ReportRanking best,
      Map<Long, ReportRecord> posts,
      ReportRequest request,
      LocalDate reportDate) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("account_id", Printed.accountId(channel.accountId()));
    facts.put("platform", channel.platformKey());
    if (request.filters().orderBy().isEmpty()) {
      facts.put("engagement_basis", best.prevailingBasis().orElse(null));
    }
    request.filters().orderBy().ifPresent(metric -> facts.put("order_by", metric));
    facts.put("as_of", reportDate.toString());
    facts.put("posts", best.posts());
    if (request.filters().orderBy().isEmpty()) {
      facts.put("posts_by_basis", best.postsByBasis());
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (long id : best.contentIds()) {
      rows.add(StoredRow.of(posts.get(id), request.isSingle(), rows.size() + 1));
    }
    return new ReportPart(facts, Optional.of(rows));
  }

  private static List<ReportField> fields(boolean single) {
    List<ReportField> fields = new ArrayList<>();
    for (Column key : List.of(Kind.CONTENT.column("account_id"), Kind.CONTENT.column("platform"))) {
      fields.add(ReportField.text(key.name()));
    }
    fields.add(ReportField.number("rank"));
    fields.addAll(StoredRow.fields(Kind.CONTENT, single));
    return fields;
  }
}
