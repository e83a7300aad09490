package dev.socialmetrics.report;

import dev.socialmetrics.report.page.Pages;
import dev.socialmetrics.store.ReportQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;

/** The dashboard: {@code index.html}, and a page an account under {@code accounts/}. */
final class Dashboard {
  /** Its name on the command line. */
  static final String NAME = "dashboard";

  /** Its format. */
  static final String FORMAT = "html";

  /** Its first page. */
  static final String FILE = "index.html";

  private Dashboard() {}

  /**
   * Writes all pages; an account's page is in memory only while it is written.
   *
   * @param files names of the files beside it, which the first page links to
   */
  static void write(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      Collection<String> files,
      ReportSink sink)
      throws IOException {
    DashboardData data = new DashboardData(queries, request, date);
    for (String account : data.accounts()) {
      Object page = new DashboardAccount(data, account).page();
      sink.write(data.page(account), out -> Pages.write("account.jte", page, out));
    }
    Object index = new DashboardIndex(data).page(files);
    sink.write(FILE, out -> Pages.write("index.jte", index, out));
  }
}
