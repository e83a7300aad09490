package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The dashboard: {@code index.html}, and a page an account under {@code accounts/}. */
public final class Dashboard {
  /** Its name on the command line. */
  public static final String NAME = "dashboard";

  /** Its format. */
  public static final String FORMAT = "html";

  /** Its first page. */
  static final String FILE = "index.html";

  private static final String ACCOUNTS = "accounts/";
  private static final int LANES = 2;

  private Dashboard() {}

  /** The starts of the names of its files. */
  public static List<String> fileNames() {
    return List.of("index", "accounts");
  }

  /** The names that an account's page may have: which of them, depends on the other accounts. */
  public static List<String> pagesOf(String account) {
    return AccountPageFiles.allOf(account).stream().map(Dashboard::pageOf).toList();
  }

  /** Whether that is the name of an account's page. */
  public static boolean isPageOfAccount(String file) {
    return file.startsWith(ACCOUNTS);
  }

  /**
   * @param name of {@link AccountPageFiles}
   */
  static String pageOf(String name) {
    return ACCOUNTS + name + ".html";
  }

  /**
   * Which rows the pages are made of.
   *
   * @param parts what the reports are made of that pages show, too
   */
  public static LookBack lookBack(ReportRequest request, List<LookBack> parts) {
    LookBack charts =
        LookBack.ofDays((date, latest) -> ChannelViews.spans(request.period(date, latest)));
    return LookBack.together(Stream.concat(Stream.of(charts), parts.stream()).toList());
  }

  /**
   * Writes all pages, some side by side; an account's page is in memory only while it is written.
   *
   * @param platforms what people call them
   * @param files names of the files beside it, which the first page links to
   * @param notMade takes each page or piece of one that could not be made, while the others are
   */
  public static void write(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      Platforms platforms,
      Collection<String> files,
      ReportSink sink,
      Consumer<NotMade> notMade)
      throws IOException {
    PageWriter pages = new PageWriter(date, sink, notMade);
    Held<DashboardData> held = Held.of(() -> new DashboardData(queries, request, date, platforms));
    List<ParallelTasks.Work> works = new ArrayList<>();
    works.add(() -> writeIndex(held, files, pages));
    held.value()
        .ifPresent(
            data ->
                data.accounts()
                    .forEach(account -> works.add(() -> writeAccount(data, account, pages))));
    ParallelTasks.run(works, LANES);
  }

  private static void writeIndex(
      Held<DashboardData> data, Collection<String> files, PageWriter pages) throws IOException {
    Pieces pieces = new Pieces(FILE, pages.notMade());
    pages.write(
        FILE,
        "index.jte",
        PageText.day(pages.date()),
        "",
        () -> new FirstPage(data.get(), pieces).page(files));
  }

  private static void writeAccount(DashboardData data, String account, PageWriter pages)
      throws IOException {
    String file = data.page(account);
    Pieces pieces = new Pieces(file, pages.notMade());
    pages.write(
        file,
        "account.jte",
        data.names().of(account),
        "../" + FILE,
        () -> new DashboardAccount(data, account, pieces).page());
  }
}
