package dev.socialmetrics.report.model;

import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One report: a name and the model behind it. A new one is one class and one line in the list. */
public interface Report {
  /** Its name on the command line. */
  String name();

  /** The name of its files, without the ending. */
  default String fileName() {
    return name();
  }

  /** The filters that it obeys; asked for with any other, it is refused. */
  default Set<ReportFilter> filters() {
    return Set.of();
  }

  /** What its rows can be ordered by, greatest first; empty where they have one order only. */
  default List<String> metrics() {
    return List.of();
  }

  /** Which rows it is made of when it is made as asked; from what {@link #build} reads. */
  LookBack lookBack(ReportRequest request);

  /**
   * @param reportDate the day it is about; never after it
   */
  ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate);
}
