package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.channel.Outlook;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.chart.Line;
import dev.socialmetrics.report.page.ChartMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What charts say beside their lines: what to expect, which days are unusual, what people noted.
 *
 * @param insight of the one channel that they are of; empty of several
 * @param annotations about what they are of
 */
record ChartLooks(Optional<ChannelInsight> insight, List<Annotation> annotations) {
  /** Of nothing. */
  static final ChartLooks NONE = new ChartLooks(Optional.empty(), List.of());

  /** A chart points at no more days. */
  static final int MOST_MARKS = 4;

  ChartLooks {
    annotations = List.copyOf(annotations);
  }

  /** What to expect of a metric. */
  Optional<Outlook> outlook(WindowMetric metric) {
    return insight.stream()
        .flatMap(one -> one.outlooks().entrySet().stream())
        .filter(entry -> entry.getKey().metric().equals(metric))
        .map(entry -> entry.getValue())
        .findFirst();
  }

  /** All days to point at, oldest first. */
  List<ChartMark> marks(WindowMetric metric, Window span, double[] values, ChartScale scale) {
    List<Dated> marks = new ArrayList<>();
    insight.stream()
        .flatMap(one -> one.unusualWithin(span))
        .filter(finding -> finding.id().metric().equals(metric.name()))
        .filter(finding -> span.contains(finding.anomaly().day()))
        .forEach(
            finding ->
                marks.add(new Dated(finding.anomaly().day(), odd(metric, finding, values, scale))));
    for (Annotation note : annotations) {
      LocalDate day =
          note.days().start().isBefore(span.start()) ? span.start() : note.days().start();
      if (!day.isAfter(span.end()) && !note.days().end().isBefore(span.start())) {
        marks.add(new Dated(day, note(note, day, scale)));
      }
    }
    marks.sort(Comparator.comparing(Dated::day));
    return marks.stream().map(Dated::mark).toList();
  }

  private record Dated(LocalDate day, ChartMark mark) {}

  private static ChartMark odd(
      WindowMetric metric, AnomalyFinding finding, double[] values, ChartScale scale) {
    Anomaly anomaly = finding.anomaly();
    int place = scale.x(anomaly.day()) / Line.STEP;
    double drawn = values[place];
    String path =
        Double.isNaN(drawn) ? "" : "M" + scale.x(anomaly.day()) + " " + scale.within(drawn) + "h0";
    return new ChartMark(
        "odd",
        path,
        PageText.shortDay(anomaly.day()),
        AnomalyWords.of(metric, anomaly)
            + finding.annotation().map(note -> " (" + note.text() + ")").orElse(""),
        finding.id().toString());
  }

  private static ChartMark note(Annotation note, LocalDate day, ChartScale scale) {
    boolean isOneDay = note.days().days() == 1;
    return new ChartMark(
        "note",
        "M" + scale.x(day) + " 0v" + scale.height(),
        PageText.shortDay(note.days().start())
            + (isOneDay ? "" : " to " + PageText.shortDay(note.days().end())),
        note.text(),
        "");
  }
}
