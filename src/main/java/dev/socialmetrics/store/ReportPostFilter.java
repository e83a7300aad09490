package dev.socialmetrics.store;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which posts compete.
 *
 * @param upTo last day, by the day that {@code posted_at} is written with
 * @param undated whether posts of unknown {@code posted_at} do
 * @param reachFloor smallest reach; 0 lets posts of unknown reach compete too
 * @param limit most posts a pair, 1 or more
 */
public record ReportPostFilter(LocalDate upTo, boolean undated, long reachFloor, int limit) {
  public ReportPostFilter {
    Objects.requireNonNull(upTo);
    if (limit < 1) {
      throw new IllegalArgumentException("the limit is 1 or more, was " + limit);
    }
    if (reachFloor < 0) {
      throw new IllegalArgumentException("the floor on reach is 0 or more, was " + reachFloor);
    }
  }
}
