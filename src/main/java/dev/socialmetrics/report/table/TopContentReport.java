package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportFilter;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.RankedPosts;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The best posts of each account, by engagement rate, ranked within one basis: those of the
 * prevailing basis first. Posts without a known time count only when the report is not about a past
 * date: whether they were out by then is unknown.
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
  public LookBack lookBack(ReportRequest request) {
    return LookBack.of(Kind.CONTENT);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, TopPosts> asked = new TreeMap<>();
    boolean ofWindow = request.time().posted(reportDate).isPresent();
    PeriodFacts period = PeriodFacts.named(request, reportDate);
    TopContentRanking.rank(queries, request, reportDate)
        .forEach((channel, both) -> asked.put(channel, asked(both, ofWindow, request.limit())));
    asked.values().removeIf(top -> top.posts() == 0);
    Map<Long, ReportRecord> posts =
        TopContentRanking.read(
            queries, asked.values().stream().flatMap(top -> top.places().stream()));
    List<ReportPart> parts =
        Parts.of(
            asked.keySet(),
            channel ->
                new TopContentPart(asked.get(channel), request, reportDate).of(channel, posts));
    return new ReportModel(
        request.isSingle(),
        "top_content",
        "top_contents",
        TopContentPart.fields(request.isSingle(), ofWindow, period),
        parts);
  }

  private static TopPosts asked(RankedPosts both, boolean ofWindow, int limit) {
    return (ofWindow ? both.ofWindow() : both.ofAllTime()).limitedTo(limit);
  }
}
