package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.metric.figure.FigureLookup;
import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.table.AudienceReport;
import dev.socialmetrics.store.query.ReportSession;
import dev.socialmetrics.store.query.TraceQueries;
import dev.socialmetrics.store.query.TracedRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells how a figure came to be, from one snapshot. */
public final class Explain {
  private static final int MOST_CAMPAIGNS = 10;

  private final DataSource source;
  private final Optional<CurrencyConversion> conversion;

  /**
   * @param source read-only, transactions DEFERRED
   * @param conversion into which currency amounts are converted; empty explains no such figure
   */
  public Explain(DataSource source, Optional<CurrencyConversion> conversion) {
    this.source = source;
    this.conversion = conversion;
  }

  /** Every name that can be explained. */
  public static List<String> names() {
    return FigureLookup.names();
  }

  /** Whether a name can be explained; {@code growth_7d} can as {@code growth_30d} can. */
  public static boolean isKnown(String metric) {
    return FigureLookup.find(metric).isPresent()
        || FigureLookup.names().contains(metric)
        || ExplainedConversion.isKnown(metric);
  }

  /**
   * The explanation; empty when there is no such row or no data of that account and platform.
   *
   * @throws IllegalArgumentException when the figure is one of a post or a campaign and none is
   *     named, or of a day that was folded into its month; the message says what to ask for
   */
  public Optional<Explanation> find(ExplainRequest request) {
    try (ReportSession session = ReportSession.open(source)) {
      Optional<LocalDate> date =
          request.asOf().or(() -> session.queries().findReportDate().flatMap(request::reportDate));
      return date.flatMap(upTo -> find(session.traces(), request, upTo));
    }
  }

  private Optional<Explanation> find(TraceQueries traces, ExplainRequest request, LocalDate upTo) {
    Channel channel = Channel.of(request.account(), request.platform());
    if (request.post().isPresent()) {
      return row(request, Kind.CONTENT, traces.findPost(channel, request.post().get()));
    }
    if (ExplainedConversion.isKnown(request.metric())) {
      return converted(traces, request, channel, upTo);
    }
    if (request.campaign().isPresent()) {
      String id = request.campaign().get();
      return row(request, Kind.CAMPAIGN, traces.findCampaign(channel, id, upTo));
    }
    if (has(Kind.AUDIENCE, request.metric()) && !has(Kind.DAILY, request.metric())) {
      LocalDate latest = request.date().orElse(upTo.plusDays(AudienceReport.LATER_DAYS));
      return row(request, Kind.AUDIENCE, traces.findAudience(channel, latest));
    }
    checkSubject(traces, request, channel, upTo);
    return request.date().isPresent()
        ? day(traces, request, channel, request.date().get())
        : traces
            .findLatestDay(channel, upTo)
            .flatMap(latest -> window(traces, request, channel, upTo, latest));
  }

  private Optional<Explanation> converted(
      TraceQueries traces, ExplainRequest request, Channel channel, LocalDate upTo) {
    CurrencyConversion known =
        conversion.orElseThrow(
            () ->
                new IllegalArgumentException(
                    request.metric()
                        + " needs a currency to convert to; set report.currency in"
                        + " application.yml"));
    if (request.campaign().isEmpty()) {
      throw new IllegalArgumentException(nameCampaign(traces, request, channel, upTo));
    }
    return traces
        .findCampaign(channel, request.campaign().get(), upTo)
        .map(row -> new ExplainedConversion(known, row, upTo).explain(request));
  }

  private static Optional<Explanation> window(
      TraceQueries traces,
      ExplainRequest request,
      Channel channel,
      LocalDate upTo,
      LocalDate latest) {
    if (ExplainedWindow.find(request.metric()).isEmpty()) {
      return day(traces, request, channel, latest);
    }
    Optional<Integer> length = SummaryFigures.lengthIn(request.metric());
    Period period =
        request
            .period()
            .map(asked -> asked.on(upTo))
            .orElseGet(() -> Period.last(length.orElse(request.days()), latest));
    long days = period.window().days();
    length
        .filter(named -> named != days)
        .ifPresent(named -> refuse(request.metric(), named, period));
    return Optional.of(ExplainedWindow.of(request, channel, traces, period, latest));
  }

  private static void refuse(String metric, int named, Period period) {
    long days = period.window().days();
    throw new IllegalArgumentException(
        metric
            + " is of "
            + named
            + " days, and the period "
            + period.name()
            + " has "
            + days
            + "; ask for "
            + metric.replaceFirst("[0-9]+d$", days + "d"));
  }

  private static Optional<Explanation> day(
      TraceQueries traces, ExplainRequest request, Channel channel, LocalDate day) {
    Window one = new Window(day, day);
    if (!traces.months(channel, one).isEmpty()) {
      throw new IllegalArgumentException(folded(YearMonth.from(day), day));
    }
    return row(request, Kind.DAILY, traces.days(channel, one).stream().findFirst());
  }

  private static String folded(YearMonth month, LocalDate day) {
    return day
        + " is kept as a part of the totals of "
        + month
        + " only (retention.daily); ask for the month: --as-of "
        + month.atEndOfMonth()
        + " --days "
        + month.lengthOfMonth();
  }

  private static Optional<Explanation> row(
      ExplainRequest request, Kind kind, Optional<TracedRow> row) {
    if (!has(kind, request.metric())) {
      throw new IllegalArgumentException(
          kind.label() + " data has no " + request.metric() + "; it has " + names(kind));
    }
    return row.map(found -> ExplainedRow.of(request, found));
  }

  private static String names(Kind kind) {
    return String.join(" ", kind.columns().stream().map(column -> column.name()).toList());
  }

  private static void checkSubject(
      TraceQueries traces, ExplainRequest request, Channel channel, LocalDate upTo) {
    String metric = request.metric();
    if (has(Kind.DAILY, metric)
        || FigureLookup.find(metric).isPresent() && !has(Kind.CAMPAIGN, metric)) {
      return;
    }
    if (has(Kind.CAMPAIGN, metric) && !has(Kind.CONTENT, metric)) {
      throw new IllegalArgumentException(nameCampaign(traces, request, channel, upTo));
    }
    throw new IllegalArgumentException(metric + " is a figure of a post; name one with --post");
  }

  private static String nameCampaign(
      TraceQueries traces, ExplainRequest request, Channel channel, LocalDate upTo) {
    List<String> campaigns = traces.listCampaigns(channel, upTo, MOST_CAMPAIGNS);
    return request.metric()
        + " is a figure of a campaign; name one with --campaign"
        + (campaigns.isEmpty() ? "" : ": " + String.join(" ", campaigns));
  }

  private static boolean has(Kind kind, String metric) {
    return kind.find(metric).isPresent();
  }
}
