package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.CampaignLine;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.series.MetricDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How often intervals hold the truth, and how far forecasts are off beside the naive one: a series
 * is cut, looked ahead at, and compared with the days that were cut off.
 */
public final class ForecastCampaign {
  private static final int DAYS = 300;
  private static final int CUTS = 5;
  private static final int STEP = 14;
  private static final int FIRST_CUT = 200;

  private final ForecastKind kind;
  private final boolean single;
  private int likelyMade;
  private int likelyHeld;
  private int certainMade;
  private int certainHeld;
  private double error;
  private double naiveError;

  private ForecastCampaign(ForecastKind kind, boolean single) {
    this.kind = kind;
    this.single = single;
  }

  public static ForecastCampaign of(ForecastKind kind) {
    return new ForecastCampaign(kind, false);
  }

  /** Of single days, also of what is counted. */
  static ForecastCampaign ofDays(ForecastKind kind) {
    return new ForecastCampaign(kind, true);
  }

  /** Cuts a long series every week. */
  ForecastCampaign addEveryWeek(double[] values, int ahead) {
    MetricDays all = MadeSeries.days(values);
    for (int last = FIRST_CUT; last + ahead < values.length; last += 7) {
      MetricDays known = all.upTo(all.day(last)).where(after(last - ChannelSeries.DAYS));
      Forecaster from = Forecaster.of(kind, known).orElseThrow();
      compare(single ? from.ofDay(ahead) : from.ahead(ahead), values, last);
    }
    return this;
  }

  private static IntPredicate after(int place) {
    return n -> n > place;
  }

  /** Cuts the series several times, each time looking so many days ahead. */
  public ForecastCampaign add(double[] values, int ahead) {
    MetricDays all = MadeSeries.days(values);
    for (int cut = 0; cut < CUTS; cut++) {
      int last = values.length - 1 - ahead - cut * STEP;
      Optional<Forecaster> forecaster = Forecaster.of(kind, all.upTo(all.day(last)));
      forecaster.ifPresent(from -> compare(from.ahead(ahead), values, last));
    }
    return this;
  }

  private void compare(Forecast forecast, double[] values, int last) {
    int first = single ? forecast.days() : kind.firstOf(forecast.days());
    double truth = sum(values, last + first, last + forecast.days());
    forecast.likely().ifPresent(interval -> likelyHeld += held(interval, truth));
    likelyMade += forecast.likely().isPresent() ? 1 : 0;
    forecast.nearlyCertain().ifPresent(interval -> certainHeld += held(interval, truth));
    certainMade += forecast.nearlyCertain().isPresent() ? 1 : 0;
    error += Math.abs(forecast.value() - truth);
    naiveError += Math.abs(naive(values, last, first, forecast.days()) - truth);
  }

  private static int held(Interval interval, double truth) {
    return interval.contains(truth) ? 1 : 0;
  }

  private double naive(double[] values, int last, int first, int days) {
    if (kind == ForecastKind.STOCK) {
      return values[last];
    }
    double sum = 0;
    for (int n = first; n <= days; n++) {
      sum += values[last - 6 + (n - 1) % 7];
    }
    return sum;
  }

  private static double sum(double[] values, int first, int last) {
    double sum = 0;
    for (int n = first; n <= last; n++) {
      sum += values[n];
    }
    return sum;
  }

  /** Percent of the intervals that hold the truth four times in five. */
  public double likelyHeld() {
    return 100.0 * likelyHeld / likelyMade;
  }

  public double certainHeld() {
    return 100.0 * certainHeld / certainMade;
  }

  /** Errors in those of the naive forecast. */
  public double mase() {
    return error / naiveError;
  }

  List<CampaignLine> lines(String what, int ahead) {
    String of = what + " " + ahead + " days";
    return List.of(
        new CampaignLine("forecasts", of, "held by the 80 % interval", likelyHeld(), likelyMade),
        new CampaignLine("forecasts", of, "held by the 95 % interval", certainHeld(), certainMade),
        new CampaignLine("forecasts", of, "error in that of the naive", mase(), likelyMade));
  }

  /**
   * @param arguments first seed, number of series; or a file of public series, one a line: its name
   *     and its counts, day by day
   */
  public static void main(String... arguments) throws IOException {
    for (int ahead : new int[] {7, 28}) {
      if (arguments.length == 1) {
        readSeries(Path.of(arguments[0]), ahead);
      } else {
        madeSeries(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), ahead);
      }
    }
  }

  private static void madeSeries(long first, int count, int ahead) {
    ForecastCampaign flows = of(ForecastKind.FLOW);
    ForecastCampaign stocks = of(ForecastKind.STOCK);
    for (long seed = first; seed < first + count; seed++) {
      flows.add(new MadeSeries(seed, 0.25).counts(DAYS, 4000), ahead);
      stocks.add(new MadeSeries(seed, 0.4).stock(DAYS, 50_000, 120), ahead);
    }
    flows.lines("counts of sigma 0.25", ahead).forEach(System.out::println);
    stocks.lines("followers", ahead).forEach(System.out::println);
  }

  private static void readSeries(Path file, int ahead) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ");
      double[] values = Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
      ForecastCampaign one = of(ForecastKind.FLOW).addEveryWeek(values, ahead);
      one.lines(parts[0] + " sum of", ahead).forEach(System.out::println);
      ForecastCampaign days = ofDays(ForecastKind.FLOW).addEveryWeek(values, ahead);
      days.lines(parts[0] + " day after", ahead).forEach(System.out::println);
    }
  }
}
