package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts compete.
 *
 * @param upTo last day, by the day that {@code posted_at} is written with
 * @param undated whether posts of unknown {@code posted_at} do
 * @param reachFloor smallest reach; 0 lets posts of unknown reach compete too
 * @param limit most posts a pair, 1 or more
 * @param postTypes lower-case; empty means all
 * @param hashtags lower-case, without {@code #}; empty means all
 * @param campaigns empty means all
 * @param order the number they are ordered by, across all bases; empty means the rate, within one
 */
public record ReportPostFilter(
    LocalDate upTo,
    boolean undated,
    long reachFloor,
    int limit,
    List<String> postTypes,
    List<String> hashtags,
    List<String> campaigns,
    Optional<Column> order) {
  /** Hashtags as they stand in a row, each between two blanks: {@code ' sale new '}. */
  private static final String TAGS =
      "' ' || replace(replace(replace(lower(hashtags), ',', ' '), ';', ' '), '#', ' ') || ' '";

  public ReportPostFilter {
    postTypes = List.copyOf(postTypes);
    hashtags = List.copyOf(hashtags);
    campaigns = List.copyOf(campaigns);
    Objects.requireNonNull(order);
    Objects.requireNonNull(upTo);
    if (limit < 1) {
      throw new IllegalArgumentException("the limit is 1 or more, was " + limit);
    }
    if (reachFloor < 0) {
      throw new IllegalArgumentException("the floor on reach is 0 or more, was " + reachFloor);
    }
  }

  /** All posts up to that day, best rate first. */
  public ReportPostFilter(LocalDate upTo, boolean undated, long reachFloor, int limit) {
    this(upTo, undated, reachFloor, limit, List.of(), List.of(), List.of(), Optional.empty());
  }

  /** Of each list any; an empty list lets all pass. Types and hashtags in lower case. */
  public ReportPostFilter narrowed(
      List<String> types, List<String> tags, List<String> campaignIds) {
    return new ReportPostFilter(upTo, undated, reachFloor, limit, types, tags, campaignIds, order);
  }

  /**
   * @param metric a number among the columns of a post; empty orders by rate within a basis
   */
  public ReportPostFilter orderedBy(Optional<String> metric) {
    return new ReportPostFilter(
        upTo,
        undated,
        reachFloor,
        limit,
        postTypes,
        hashtags,
        campaigns,
        metric.map(Kind.CONTENT::column));
  }

  /** A condition on a post, with the places of its parameters. */
  String condition() {
    return "(posted_at < ? OR (posted_at IS NULL AND ?)) AND (reach >= ? OR ? = 0)"
        + among("lower(post_type)", postTypes)
        + among("campaign_id", campaigns)
        + anyTag();
  }

  /** The parameters of {@link #condition()}, in order. */
  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    parameters.add(upTo.plusDays(1).toString());
    parameters.add(undated);
    parameters.add(reachFloor);
    parameters.add(reachFloor);
    parameters.addAll(postTypes);
    parameters.addAll(campaigns);
    hashtags.forEach(tag -> parameters.add(" " + tag + " "));
    return parameters;
  }

  private String anyTag() {
    String tag = "instr(" + TAGS + ", ?) > 0";
    return hashtags.isEmpty()
        ? ""
        : " AND (" + String.join(" OR ", Collections.nCopies(hashtags.size(), tag)) + ")";
  }

  private static String among(String column, List<String> values) {
    return values.isEmpty()
        ? ""
        : " AND " + column + " IN (" + ReportScope.places("?", values.size()) + ")";
  }
}
