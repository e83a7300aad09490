package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Kind;
import java.util.List;

/** A count that posts can be put in order by, whatever their rate is a share of. */
public enum PostOrder {
  ENGAGEMENTS(Kind.ENGAGEMENT),
  REACH(List.of("reach")),
  IMPRESSIONS(List.of("impressions")),
  VIEWS(List.of("views"));

  private final List<String> columns;

  PostOrder(List<String> columns) {
    this.columns = columns;
  }

  /** The columns that it is the sum of. */
  List<String> columns() {
    return columns;
  }
}
