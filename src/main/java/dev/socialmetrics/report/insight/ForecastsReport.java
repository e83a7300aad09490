package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.forecast.Forecaster;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What to expect of each channel in the 7 and 28 days after its own latest day. What cannot be said
 * is named with its reason where one channel is asked for.
 */
public final class ForecastsReport implements Report {
  private static final int[] DAYS = {7, 28};

  @Override
  public String name() {
    return "forecasts";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return ChannelReading.lookBack();
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    return ListOfAll.of(
        name(),
        ForecastRow.fields(),
        queries,
        request,
        reportDate,
        PeriodFacts.named(request, reportDate),
        latest -> rows(queries, request, latest));
  }

  private static List<Map<String, Object>> rows(
      ReportQueries queries, ReportRequest request, SortedMap<Channel, LocalDate> latestDays) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ChannelReading.each(
        queries,
        latestDays,
        (channel, latest, series) -> {
          for (ObservedMetric observed : ObservedMetric.all()) {
            rows.addAll(rows(channel, observed, series, request.isSingle()));
          }
        });
    return rows;
  }

  private static List<Map<String, Object>> rows(
      Channel channel, ObservedMetric observed, ChannelSeries series, boolean withReasons) {
    if (observed.forecast().isEmpty()) {
      return List.of();
    }
    MetricDays values = series.values(observed);
    Optional<Forecaster> forecaster = Forecaster.of(observed.forecast().get(), values);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int days : DAYS) {
      if (forecaster.isPresent()) {
        rows.add(ForecastRow.of(channel, observed, forecaster.get().ahead(days)));
      } else if (withReasons) {
        rows.add(ForecastRow.without(channel, observed, days));
      }
    }
    return rows;
  }
}
