package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.words.WrittenNumbers;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.DailySeries;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.Datum;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some channels as a page shows them: one, those of an account, those on a platform, or all. The
 * figures are those of the engine, worked out once each. Not thread-safe.
 */
final class View {
  /** What is shown first, as far as the channels have it. */
  private static final List<WindowMetric> HEADLINES =
      metrics("followers", "reach", "impressions", "video_views", "engagements");

  /** What fills the row where that is not much, in this order. */
  private static final List<WindowMetric> OTHERS =
      metrics(
          "new_followers",
          "saves",
          "clicks",
          "profile_visits",
          "likes",
          "comments",
          "shares",
          "mentions");

  private static final int TILES = 6;
  private static final WindowMetric RATE = metric("engagement_rate");
  private static final WindowMetric STATED_RATE = metric("avg_engagement");

  private final Subject subject;
  private final Period period;
  private final Window span;
  private final Map<WindowMetric, PooledRows> figures = new HashMap<>();
  private final Map<WindowMetric, DailySeries> series = new HashMap<>();

  /**
   * @param period the window of the headline figures, and the one before
   * @param span the days of the charts
   */
  View(Subject subject, Period period, Window span) {
    this.subject = subject;
    this.period = period;
    this.span = span;
  }

  static WindowMetric metric(String name) {
    return WindowMetric.find(name).orElseThrow();
  }

  private static List<WindowMetric> metrics(String... names) {
    return Stream.of(names).map(View::metric).toList();
  }

  Collection<DailyRows> channels() {
    return subject.members();
  }

  boolean isSingle() {
    return subject.members().size() == 1;
  }

  Window window() {
    return period.window();
  }

  /** The days of the window, and how far it has come where it is not over. */
  String days() {
    String days = WrittenNumbers.days(period.window());
    return period.unfinished() ? days + ", so far to " + PageText.day(period.asOf()) : days;
  }

  Window span() {
    return span;
  }

  /** What the window is compared with: {@code the 30 days before}, or other days. */
  String against() {
    return WrittenNumbers.against(period.window(), period.previous());
  }

  /** How long a stock had to change: {@code in 30 days}, or since an earlier day. */
  String since() {
    return period.previous().end().equals(period.window().baseline())
        ? "in " + Quantity.of(period.elapsed().days(), "day")
        : "since " + PageText.day(period.previous().end());
  }

  /** The headline metrics that these channels have in the window; with none those before it. */
  List<WindowMetric> metrics() {
    List<WindowMetric> now = chosen(this::isThere);
    return now.isEmpty() ? chosen(this::has) : now;
  }

  /** The same, and behind them those that they have only in the window before. */
  List<WindowMetric> drawn() {
    return Stream.concat(metrics().stream(), chosen(this::has).stream()).distinct().toList();
  }

  private List<WindowMetric> chosen(Predicate<WindowMetric> has) {
    List<WindowMetric> known = HEADLINES.stream().filter(has).toList();
    List<WindowMetric> others = OTHERS.stream().filter(has).toList();
    Optional<WindowMetric> rate = Optional.of(rate()).filter(has);
    int free = Math.max(0, TILES - known.size() - (rate.isPresent() ? 1 : 0));
    return Stream.of(known.stream(), rate.stream(), others.stream().limit(free))
        .flatMap(shown -> shown)
        .toList();
  }

  /** Whether the window has it, or a reason why not that is worth its room. */
  private boolean isThere(WindowMetric metric) {
    Change change = figures(metric).change();
    return change.current().value().isPresent()
        || change.current().isFolded()
        || change.reason().equals(Optional.of(Reason.DEFINITION_CHANGED));
  }

  private boolean has(WindowMetric metric) {
    return isThere(metric) || figures(metric).change().previous().value().isPresent();
  }

  /** The rate of the sums; the mean of stated rates where nothing else is known. */
  WindowMetric rate() {
    boolean stated =
        figures(RATE).change().current().value().isEmpty()
            && figures(STATED_RATE).change().current().value().isPresent();
    return stated ? STATED_RATE : RATE;
  }

  /** The metric over the window and the one before. */
  PooledRows figures(WindowMetric metric) {
    return figures.computeIfAbsent(
        metric, asked -> PooledRows.of(asked, period, subject.members()));
  }

  /** The metric day by day. */
  DailySeries series(WindowMetric metric) {
    return series.computeIfAbsent(metric, asked -> DailySeries.of(asked, span, subject.members()));
  }

  /** The latest day that any of these channels has. */
  Optional<LocalDate> latestDay() {
    return channels().stream()
        .flatMap(rows -> rows.latestDay().stream())
        .max(Comparator.naturalOrder());
  }

  /** Whether all channels are stale on the day that the window is seen from. */
  boolean isStale() {
    return subject.isStaleOn(period.asOf());
  }

  /** A figure of the window for programs: {@code reach.current}. */
  Datum datum(WindowMetric metric, String key, Optional<?> printed, Optional<Reason> reason) {
    return datum(metric.name() + "." + key, window(), printed, reason);
  }

  /** Names the metric of these channels within a page: {@code reach-instagram}. */
  String id(WindowMetric metric) {
    return metric.name() + "-" + subject.platform().map(Platform::key).orElse("all");
  }

  /** Whose figures these are, for programs. */
  Datum about(String figure, Window days) {
    return new Datum(figure, "all", about(days));
  }

  private Datum datum(String figure, Window days, Optional<?> printed, Optional<Reason> reason) {
    Map<String, String> about = about(days);
    if (printed.isEmpty()) {
      about.put("reason", reason.orElse(Reason.MISSING_INPUT).code());
    }
    return new Datum(figure, printed.map(PageText::plain).orElse(""), about);
  }

  private Map<String, String> about(Window days) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("scope", subject.scope().code());
    subject.account().map(AccountId::value).ifPresent(id -> about.put("account", id));
    subject.platform().map(Platform::key).ifPresent(key -> about.put("platform", key));
    about.put("start", days.start().toString());
    about.put("end", days.end().toString());
    return about;
  }
}
