package dev.socialmetrics.bench;

import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.figure.Figure;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** The formulas: engagement of a row, and every figure of the summary over 90 days. */
public class MetricBenchmark extends Measured {
  private static final int DAYS = 90;
  private static final Period PERIOD = Period.last(DAYS, Days.LAST);

  private final MutableValues row = Days.values(3);
  private final List<Observation> rows = Days.rows(2 * DAYS + 4);

  @Benchmark
  public MutableValues engagementOfARow() {
    Derivation.derive(row);
    return row;
  }

  @Benchmark
  public DailyRows daysOfAChannel() {
    return DailyRows.of(Days.CHANNEL.platform(), rows, List.of());
  }

  /** With the days, since their values are kept once they are worked out. */
  @Benchmark
  public void figuresOf90Days(Blackhole hole) {
    ChannelWindow window = new ChannelWindow(daysOfAChannel(), PERIOD, Days.LAST);
    for (Figure<ChannelWindow> figure : SummaryFigures.all()) {
      hole.consume(figure.of(window));
    }
  }
}
