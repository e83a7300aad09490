package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.domain.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts are ranked, and by what.
 *
 * @param upTo last day, by the day that {@code posted_at} is written with
 * @param undated whether posts of unknown {@code posted_at} are, among those of all time
 * @param posted the window that is ranked beside all time; empty where none is asked for
 * @param floor least reach of those whose reach is known
 * @param knownReach whether posts of unknown reach are left out; only with a floor of 1 or more
 * @param limit most posts a channel, 1 or more
 * @param postTypes as {@link PostType#matches} takes them; empty means all
 * @param hashtags lower-case, without {@code #}; empty means all
 * @param campaigns empty means all
 * @param order the number they are ordered by, across all bases; empty means the rate, within one
 */
public record ReportPostFilter(
    LocalDate upTo,
    boolean undated,
    Optional<Window> posted,
    MinimumReach floor,
    boolean knownReach,
    int limit,
    List<String> postTypes,
    List<String> hashtags,
    List<String> campaigns,
    Optional<Column> order) {
  public ReportPostFilter {
    postTypes = List.copyOf(postTypes);
    hashtags = List.copyOf(hashtags);
    campaigns = List.copyOf(campaigns);
    Objects.requireNonNull(order);
    Objects.requireNonNull(upTo);
    Objects.requireNonNull(posted);
    Objects.requireNonNull(floor);
    if (limit < 1) {
      throw new IllegalArgumentException("the limit is 1 or more, was " + limit);
    }
  }

  /** All posts up to that day, best rate first. */
  public ReportPostFilter(LocalDate upTo, boolean undated, MinimumReach floor, int limit) {
    this(
        upTo,
        undated,
        Optional.empty(),
        floor,
        false,
        limit,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The same, and beside it those of a window. */
  public ReportPostFilter within(Optional<Window> window) {
    return new ReportPostFilter(
        upTo, undated, window, floor, knownReach, limit, postTypes, hashtags, campaigns, order);
  }

  /** Only posts that are known to reach so many people; 0 lets all pass. */
  public ReportPostFilter reaching(long people) {
    return new ReportPostFilter(
        upTo,
        undated,
        posted,
        MinimumReach.of(people),
        people > 0,
        limit,
        postTypes,
        hashtags,
        campaigns,
        order);
  }

  /** Of each list any; an empty list lets all pass. Hashtags in lower case. */
  public ReportPostFilter narrowed(
      List<String> types, List<String> tags, List<String> campaignIds) {
    return new ReportPostFilter(
        upTo, undated, posted, floor, knownReach, limit, types, tags, campaignIds, order);
  }

  /**
   * @param metric a number among the columns of a post; empty orders by rate within a basis
   */
  public ReportPostFilter orderedBy(Optional<String> metric) {
    return new ReportPostFilter(
        upTo,
        undated,
        posted,
        floor,
        knownReach,
        limit,
        postTypes,
        hashtags,
        campaigns,
        metric.map(Kind.CONTENT::column));
  }

  /**
   * Whether the row at hand is of a type and has a hashtag that are asked for. Not said in SQL,
   * which knows the small letters of no alphabet but one.
   */
  boolean isAsked(ResultSet row) throws SQLException {
    return isOfType(row)
        && (hashtags.isEmpty()
            || GroupsOfChannel.tags(row.getString(ReportPosts.HASHTAGS)).stream()
                .anyMatch(hashtags::contains));
  }

  private boolean isOfType(ResultSet row) throws SQLException {
    if (postTypes.isEmpty()) {
      return true;
    }
    String exported = row.getString(ReportPosts.TYPE);
    return postTypes.stream().anyMatch(asked -> PostType.matches(asked, exported));
  }

  /**
   * A digit for what a post takes part in: of {@link PostPlaces} only the median, all time, or the
   * window too.
   */
  String part() {
    return "CASE WHEN "
        + narrowing()
        + " THEN "
        + (posted.isEmpty()
            ? "'1'"
            : "CASE WHEN posted_at >= ? AND posted_at < ? THEN '2' ELSE '1' END")
        + " ELSE '0' END";
  }

  /** The parameters of {@link #part()}, in order. */
  List<Object> partParameters() {
    List<Object> parameters = narrowingParameters();
    posted.ifPresent(
        window -> {
          parameters.add(window.start().toString());
          parameters.add(window.end().plusDays(1).toString());
        });
    return parameters;
  }

  /**
   * A condition on the posts that are scanned.
   *
   * @param all whether more is asked of them than a ranking; else, where no median is needed, only
   *     those that are ranked
   */
  String condition(boolean all) {
    String dated = "(posted_at < ? OR (posted_at IS NULL AND ?))";
    return all || floor.isAuto() ? dated : dated + " AND " + narrowing();
  }

  /** The parameters of {@link #condition}, in order. */
  List<Object> parameters(boolean all) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(upTo.plusDays(1).toString());
    parameters.add(undated);
    if (!all && !floor.isAuto()) {
      parameters.addAll(narrowingParameters());
    }
    return parameters;
  }

  private String narrowing() {
    String reach = knownReach ? "reach >= ?" : "(reach >= ? OR reach IS NULL)";
    return (floor.people().orElse(0) == 0 ? "1 = 1" : reach) + among("campaign_id", campaigns);
  }

  private List<Object> narrowingParameters() {
    List<Object> parameters = new ArrayList<>();
    floor.people().stream().filter(people -> people > 0).forEach(parameters::add);
    parameters.addAll(campaigns);
    return parameters;
  }

  private static String among(String column, List<String> values) {
    return values.isEmpty()
        ? ""
        : " AND " + column + " IN (" + ReportScope.places("?", values.size()) + ")";
  }
}
