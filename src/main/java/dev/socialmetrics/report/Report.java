package dev.socialmetrics.report;

import dev.socialmetrics.store.ReportQueries;
import java.time.LocalDate;

/** One report: a name and the model behind it. A new one is one class and one line in the list. */
interface Report {
  /** Its name on the command line. */
  String name();

  /** The name of its files, without the ending. */
  default String fileName() {
    return name();
  }

  /**
   * @param reportDate the day it is about; never after it
   */
  ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate);
}
