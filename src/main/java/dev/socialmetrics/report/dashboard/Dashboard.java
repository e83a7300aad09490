package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.Pages;
import dev.socialmetrics.store.query.ReportQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The dashboard: {@code index.html}, and a page an account under {@code accounts/}. */
public final class Dashboard {
  /** Its name on the command line. */
  public static final String NAME = "dashboard";

  /** Its format. */
  public static final String FORMAT = "html";

  /** Its first page. */
  static final String FILE = "index.html";

  private static final int LANES = 2;

  private Dashboard() {}

  /**
   * Writes all pages, some side by side; an account's page is in memory only while it is written.
   *
   * @param files names of the files beside it, which the first page links to
   */
  public static void write(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      Collection<String> files,
      ReportSink sink)
      throws IOException {
    DashboardData data = new DashboardData(queries, request, date);
    List<Lanes.Work> works = new ArrayList<>();
    works.add(() -> writeIndex(data, files, sink));
    data.accounts().forEach(account -> works.add(() -> writeAccount(data, account, sink)));
    Lanes.run(works, LANES);
  }

  private static void writeIndex(DashboardData data, Collection<String> files, ReportSink sink)
      throws IOException {
    Object page = new DashboardIndex(data).page(files);
    sink.write(FILE, out -> Pages.write("index.jte", page, out));
  }

  private static void writeAccount(DashboardData data, String account, ReportSink sink)
      throws IOException {
    Object page = new DashboardAccount(data, account).page();
    sink.write(data.page(account), out -> Pages.write("account.jte", page, out));
  }
}
