package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.CampaignLine;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.List;
import java.util.Locale;

/**
 * How often usual days are told as unusual, and how often a planted day is found, on made channels
 * of all metrics that are looked at. One line a standard deviation.
 */
public final class AnomalyCampaign {
  private static final int DAYS = 200;
  private static final int JUDGED_FROM = 28;
  private static final int PLANTED_DAYS = 57;

  private AnomalyCampaign() {}

  /** What came of a number of channels. */
  public record Result(
      double sigma, long channelDays, long info, long warning, int planted, int found) {
    public double infoRate() {
      return (double) info / channelDays;
    }

    public double warningRate() {
      return (double) warning / channelDays;
    }

    public double foundShare() {
      return (double) found / planted;
    }

    List<CampaignLine> lines() {
      String of = String.format(Locale.ROOT, "sigma %.2f", sigma);
      return List.of(
          new CampaignLine("anomalies", of, "told of usual days", infoRate(), channelDays),
          new CampaignLine("anomalies", of, "warned of usual days", warningRate(), channelDays),
          new CampaignLine("anomalies", of, "found of doubled days", foundShare(), planted));
    }
  }

  /**
   * @param first seed of the first channel
   * @param channels how many
   */
  public static Result run(double sigma, long first, int channels) {
    long info = 0;
    long warning = 0;
    int planted = 0;
    int found = 0;
    for (long seed = first; seed < first + channels; seed++) {
      MadeSeries made = new MadeSeries(seed, sigma);
      for (ObservedMetric metric : ObservedMetric.all()) {
        List<Anomaly> told = scan(metric, values(metric, made));
        info += told.size();
        warning += told.stream().filter(Anomaly::severe).count();
        if (metric.rule().measure() == Measure.COUNT) {
          planted++;
          found += isFound(metric, new MadeSeries(seed, sigma)) ? 1 : 0;
        }
      }
    }
    long days = (long) channels * (DAYS - JUDGED_FROM);
    return new Result(sigma, days, info, warning, planted, found);
  }

  private static List<Anomaly> scan(ObservedMetric metric, MetricDays values) {
    Window all = new Window(values.day(0), values.day(values.size() - 1));
    return AnomalyScan.of(metric.rule(), values, all, day -> false);
  }

  private static MetricDays values(ObservedMetric metric, MadeSeries made) {
    return switch (metric.rule().measure()) {
      case COUNT -> MadeSeries.days(made.counts(DAYS, 4000));
      case CHANGE -> MadeSeries.days(made.stock(DAYS, 50_000, 120)).changes();
      case RATE -> MadeSeries.days(made.counts(DAYS, 350)).map(rate -> rate / 100);
    };
  }

  /** Twice as much on the last day of a channel that has 56 days before it. */
  private static boolean isFound(ObservedMetric metric, MadeSeries made) {
    double[] counts = made.counts(PLANTED_DAYS, 4000);
    counts[PLANTED_DAYS - 1] *= 2;
    MetricDays values = MadeSeries.days(counts);
    return scan(metric, values).stream()
        .anyMatch(anomaly -> anomaly.day().equals(values.day(PLANTED_DAYS - 1)));
  }

  /**
   * @param arguments first seed, number of channels
   */
  public static void main(String... arguments) {
    long first = Long.parseLong(arguments[0]);
    int channels = Integer.parseInt(arguments[1]);
    for (double sigma : new double[] {0.12, 0.25, 0.4}) {
      run(sigma, first, channels).lines().forEach(System.out::println);
    }
  }
}
