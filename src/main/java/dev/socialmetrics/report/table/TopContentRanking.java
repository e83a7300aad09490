package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.PostGrouping;
import dev.socialmetrics.store.query.RankedPosts;
import dev.socialmetrics.store.query.ReportPostFilter;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.TopPosts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The one way in which posts are ranked: for the report and for the pages. */
public final class TopContentRanking {
  /** Most posts that the dashboard shows of a list. */
  public static final int OF_PAGES = 10;

  private TopContentRanking() {}

  /**
   * The best posts of each channel up to a day, and beside them those of the window of days that
   * ends on it, or of the period that is asked for. The report and the first page ask for the same,
   * so that it is made once.
   *
   * @param request its scope, days, limit, floor and filters
   * @return as many as are asked for, or more
   */
  public static SortedMap<Channel, RankedPosts> rank(
      ReportQueries queries, ReportRequest request, LocalDate upTo) {
    return queries.rankPosts(request.scope(), filter(queries, request, upTo));
  }

  /**
   * The same, with posts grouped in the same scan.
   *
   * @param grouping of posts up to that day
   */
  public static SortedMap<Channel, RankedPosts> rank(
      ReportQueries queries, ReportRequest request, LocalDate upTo, PostGrouping grouping) {
    return queries.rankPosts(request.scope(), filter(queries, request, upTo), grouping);
  }

  private static ReportPostFilter filter(
      ReportQueries queries, ReportRequest request, LocalDate upTo) {
    boolean past = queries.findReportDate().filter(upTo::isBefore).isPresent();
    ReportFilters filters = request.filters();
    ReportPostFilter all =
        new ReportPostFilter(upTo, !past, request.reachFloor(), Math.max(OF_PAGES, request.limit()))
            .within(Optional.of(request.period(upTo).window()))
            .narrowed(filters.postTypes(), filters.hashtags(), filters.campaigns())
            .orderedBy(filters.orderBy());
    return filters.minReach().isPresent() ? all.reaching(filters.minReach().getAsLong()) : all;
  }

  /** The whole rows of the posts of these places, by {@code content_id}. */
  public static Map<Long, ReportRecord> read(ReportQueries queries, Stream<TopPosts.Place> places) {
    return queries.posts(places.map(TopPosts.Place::contentId).distinct().toList());
  }
}
