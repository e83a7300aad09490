package dev.socialmetrics.store.query;

import java.util.List;

/** A count that posts can be put in order by, whatever their rate is a share of. */
public enum PostOrder {
  ENGAGEMENTS("likes", "comments", "shares", "saves"),
  REACH("reach"),
  IMPRESSIONS("impressions"),
  VIEWS("views");

  private final List<String> columns;

  PostOrder(String... columns) {
    this.columns = List.of(columns);
  }

  /** The columns that it is the sum of. */
  List<String> columns() {
    return columns;
  }
}
