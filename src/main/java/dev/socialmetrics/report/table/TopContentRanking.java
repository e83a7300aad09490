package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.RankedPosts;
import dev.socialmetrics.store.query.ReportPostFilter;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The one way in which posts are ranked: for the report and for the pages. */
public final class TopContentRanking {
  private TopContentRanking() {}

  /**
   * The best posts of each channel up to a day, and beside them those of a window.
   *
   * @param request its scope, limit, floor and filters; not its days
   */
  public static SortedMap<Channel, RankedPosts> rank(
      ReportQueries queries, ReportRequest request, LocalDate upTo, Optional<Window> posted) {
    boolean past = queries.findReportDate().filter(upTo::isBefore).isPresent();
    ReportFilters filters = request.filters();
    ReportPostFilter all =
        new ReportPostFilter(upTo, !past, request.reachFloor(), request.limit())
            .within(posted)
            .narrowed(filters.postTypes(), filters.hashtags(), filters.campaigns())
            .orderedBy(filters.orderBy());
    boolean isAsked = filters.minReach().isPresent();
    return queries.rankPosts(
        request.scope(), isAsked ? all.reaching(filters.minReach().getAsLong()) : all);
  }

  /** The whole rows of the posts that these lists show, by {@code content_id}. */
  public static Map<Long, ReportRecord> read(ReportQueries queries, Collection<TopPosts> lists) {
    return queries.posts(
        lists.stream()
            .flatMap(top -> top.places().stream())
            .map(TopPosts.Place::contentId)
            .distinct()
            .toList());
  }
}
