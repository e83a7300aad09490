package dev.socialmetrics.bench;

import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.table.Summary;
import dev.socialmetrics.report.writing.Rendering;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A row of the summary of many channels, in each format; its figures are worked out before. */
public class RenderingBenchmark extends Measured {
  private static final int ROWS = 1000;
  private static final Period PERIOD = Period.last(30, Days.LAST);

  @Param({"json", "csv", "xlsx"})
  private String format;

  private Rendering rendering;
  private ReportModel model;

  @Setup
  public void make() {
    rendering = Rendering.of(format);
    DailyRows days = DailyRows.of(Days.CHANNEL.platform(), Days.rows(64), List.of());
    Map<String, Object> facts = Summary.facts(Days.CHANNEL, new ChannelWindow(days, PERIOD, Days.LAST));
    ReportPart part = new ReportPart(facts, Optional.empty());
    model =
        new ReportModel(false, "summary", "summaries", fields(), Collections.nCopies(ROWS, part));
  }

  private static List<ReportField> fields() {
    List<ReportField> fields =
        new ArrayList<>(List.of(ReportField.text("account_id"), ReportField.text("platform")));
    SummaryFigures.all()
        .forEach(
            figure -> fields.add(ReportField.of(figure.name((int) PERIOD.window().days()), figure.type())));
    fields.add(ReportField.text("reasons"));
    return fields;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void row() throws IOException {
    rendering.write(model, OutputStream.nullOutputStream());
  }
}
