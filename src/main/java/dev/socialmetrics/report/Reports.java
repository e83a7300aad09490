package dev.socialmetrics.report;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.report.dashboard.Dashboard;
import dev.socialmetrics.report.dashboard.ParallelTasks;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.writing.Rendering;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportSession;
import dev.socialmetrics.store.query.SharedReadings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The reports, for the job and the command line. Each call reads one consistent snapshot. */
public final class Reports {
  /** Sessions side by side in which reports and pages are written. */
  public static final int LANES = 2;

  private final DataSource source;
  private final BooleanSupplier stop;
  private final Function<String, Report> catalogue;
  private final Platforms platforms;

  /**
   * @param source read-only, transactions DEFERRED
   */
  public Reports(DataSource source) {
    this(source, () -> false, Platforms.builtIn());
  }

  /**
   * @param source read-only, transactions DEFERRED
   * @param stop asked now and then, by several threads; true gives up what is being read
   * @param platforms what pages call them
   */
  public Reports(DataSource source, BooleanSupplier stop, Platforms platforms) {
    this(source, stop, platforms, ReportNames::report);
  }

  /**
   * @param catalogue the report of a name
   */
  Reports(
      DataSource source,
      BooleanSupplier stop,
      Platforms platforms,
      Function<String, Report> catalogue) {
    this.source = Objects.requireNonNull(source);
    this.stop = Objects.requireNonNull(stop);
    this.platforms = Objects.requireNonNull(platforms);
    this.catalogue = Objects.requireNonNull(catalogue);
  }

  /** The formats that exist, in order. */
  public static List<String> formats() {
    return Rendering.ALL.stream().map(Rendering::format).toList();
  }

  /** The same and that of the dashboard. */
  public static List<String> formatsWithPages() {
    return Stream.concat(formats().stream(), Stream.of(Dashboard.FORMAT)).toList();
  }

  /** The day reports are about where none is asked for; empty without data. */
  public Optional<LocalDate> findReportDate() {
    return new ReportQueries(source).findReportDate();
  }

  /** One report as JSON. */
  public ReportAnswer json(String name, ReportRequest request) {
    return answer(name, "json", request);
  }

  /**
   * One report in a format. Where there is nothing to report, the answer is the JSON that says so.
   *
   * @throws IllegalArgumentException for an unknown name or format; the message lists the known
   */
  public ReportAnswer answer(String name, String format, ReportRequest request) {
    return answer(name, format, request, whole -> whole);
  }

  /**
   * The same of a part of the report.
   *
   * @param part takes it out of the whole
   */
  public ReportAnswer answer(
      String name, String format, ReportRequest request, UnaryOperator<ReportModel> part) {
    Report report = catalogue.apply(name);
    Rendering rendering = Rendering.of(format);
    try (ReportSession session = ReportSession.open(source, stop)) {
      Optional<LocalDate> date = date(session, request);
      Optional<ReportModel> model =
          date.map(day -> build(report, session, request, day))
              .filter(built -> !built.parts().isEmpty());
      return model.isEmpty()
          ? NothingFound.answer(name, request, date)
          : ReportAnswer.of(report.fileName(), part.apply(model.get()), rendering);
    }
  }

  private static ReportModel build(
      Report report, ReportSession session, ReportRequest request, LocalDate date) {
    return NotMade.or(() -> report.build(session.queries(), request, date), ReportModel::without);
  }

  /**
   * Why none of the named reports has anything to say: the API's failure object. Empty when one
   * has; the dashboard has when any report has.
   */
  public Optional<String> findFailure(List<String> names, ReportRequest request) {
    List<String> tables = names.contains(Dashboard.NAME) ? ReportNames.list() : names;
    try (ReportSession session = ReportSession.open(source, stop)) {
      Optional<LocalDate> date = date(session, request);
      boolean found =
          date.isPresent()
              && tables.stream()
                  .map(catalogue)
                  .map(report -> build(report, session, request, date.get()))
                  .anyMatch(model -> !model.parts().isEmpty());
      String asked = String.join(", ", names);
      return found
          ? Optional.empty()
          : Optional.of(NothingFound.answer(asked, request, date).text());
    }
  }

  /**
   * Writes the named reports in these formats, all from one snapshot; nothing when there is no
   * data. A report that has nothing to say is an empty list.
   *
   * @param notMade takes what could not be made; called by several threads
   * @param shared with the dashboard
   */
  void writeAll(
      List<String> names,
      List<String> formats,
      ReportRequest request,
      ReportSink sink,
      Consumer<NotMade> notMade,
      SharedReadings shared)
      throws IOException {
    List<Report> reports = names.stream().map(catalogue).toList();
    List<Rendering> renderings = formats.stream().map(Rendering::of).toList();
    try (ReportSession session = ReportSession.open(source, stop, shared)) {
      Optional<LocalDate> date = date(session, request);
      if (date.isEmpty()) {
        return;
      }
      for (Report report : reports) {
        if (formats.stream().allMatch(format -> sink.has(report.fileName() + "." + format))) {
          continue;
        }
        ReportModel model = build(report, session, request, date.get());
        new MultiFormatWriter(report.fileName(), model, renderings, notMade).write(sink);
      }
    }
  }

  /**
   * Writes the named reports, and beside them the dashboard where it and its format are among them;
   * it links to the others. Whoever calls this holds the database's lock, so that all of them are
   * about the same data. Reports and pages that the sink has already are not made.
   *
   * @param files names of further files that lie beside the dashboard, to be linked to
   * @param notMade takes each part and page that could not be made, while the others are; called by
   *     several threads
   * @param shared of {@link #LANES} sessions
   */
  public void write(
      List<String> names,
      List<String> formats,
      ReportRequest request,
      Collection<String> files,
      ReportSink sink,
      Consumer<NotMade> notMade,
      SharedReadings shared)
      throws IOException {
    List<String> tables = names.stream().filter(name -> !name.equals(Dashboard.NAME)).toList();
    List<String> plain = formats.stream().filter(f -> !f.equals(Dashboard.FORMAT)).toList();
    List<ParallelTasks.Work> works = new ArrayList<>();
    works.add(() -> writeAll(tables, plain, request, sink, notMade, shared));
    if (names.contains(Dashboard.NAME) && formats.contains(Dashboard.FORMAT)) {
      List<String> linked = new ArrayList<>(files);
      linked.addAll(fileNames(tables, plain));
      works.add(() -> writeDashboard(request, linked, sink, notMade, shared));
    }
    ParallelTasks.run(works, works.size());
  }

  private List<String> fileNames(List<String> tables, List<String> formats) {
    return tables.stream()
        .map(name -> catalogue.apply(name).fileName())
        .flatMap(name -> formats.stream().map(format -> name + "." + format))
        .toList();
  }

  /** Writes the dashboard alone; see {@link #write}. */
  public void writeDashboard(
      ReportRequest request, Collection<String> files, ReportSink sink, Consumer<NotMade> notMade)
      throws IOException {
    writeDashboard(request, files, sink, notMade, new SharedReadings(1));
  }

  private void writeDashboard(
      ReportRequest request,
      Collection<String> files,
      ReportSink sink,
      Consumer<NotMade> notMade,
      SharedReadings shared)
      throws IOException {
    try (ReportSession session = ReportSession.open(source, stop, shared)) {
      Optional<LocalDate> date = date(session, request);
      if (date.isPresent()) {
        Dashboard.write(session.queries(), request, date.get(), platforms, files, sink, notMade);
      }
    }
  }

  private static Optional<LocalDate> date(ReportSession session, ReportRequest request) {
    return request.time().reportDate(() -> session.queries().findReportDate());
  }
}
