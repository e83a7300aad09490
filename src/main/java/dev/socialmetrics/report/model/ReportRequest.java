package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What is asked for.
 *
 * @param accounts empty means all
 * @param platforms empty means all
 * @param asOf the report date; empty means the data's own latest day
 * @param askedDays length of the window, in days; empty means {@link #DEFAULT_DAYS}, and posts of
 *     all time
 * @param askedPeriod the days it is about, the same for every channel, in the place of a report
 *     date and a number of days; empty means those up to each channel's own latest day
 * @param limit most posts of a ranking
 * @param reachFloor least reach of a ranked post whose reach is known, as configured
 * @param filters what else narrows it
 * @param minimumBase smallest base of a change or rate that is ranked; 0 ranks all
 * @param annotations what people know of days
 */
public record ReportRequest(
    List<AccountId> accounts,
    List<Platform> platforms,
    Optional<LocalDate> asOf,
    OptionalInt askedDays,
    Optional<AskedPeriod> askedPeriod,
    int limit,
    MinimumReach reachFloor,
    ReportFilters filters,
    long minimumBase,
    Annotations annotations) {
  /** Length of the window where none is asked for, in days. */
  public static final int DEFAULT_DAYS = 30;

  /** Longest window, in days. */
  public static final int MAX_DAYS = Period.MAX_DAYS;

  /** The base that a rank needs where nothing else is configured. */
  public static final long MINIMUM_BASE = 100;

  public ReportRequest {
    accounts = List.copyOf(accounts);
    platforms = List.copyOf(platforms);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(filters);
    Objects.requireNonNull(reachFloor);
    Objects.requireNonNull(annotations);
    int days = askedDays.orElse(DEFAULT_DAYS);
    require(days >= 1 && days <= MAX_DAYS, "days is 1 to " + MAX_DAYS + ", was " + days);
    require(
        askedPeriod.isEmpty() || asOf.isEmpty() && askedDays.isEmpty(),
        "a period names its own days, without a report date and a number of days");
    require(limit >= 1, "the limit is 1 or more, was " + limit);
    require(minimumBase >= 0, "the smallest base is 0 or more, was " + minimumBase);
  }

  /** Without a period and annotations. */
  public ReportRequest(
      List<AccountId> accounts,
      List<Platform> platforms,
      Optional<LocalDate> asOf,
      OptionalInt askedDays,
      int limit,
      MinimumReach reachFloor,
      ReportFilters filters,
      long minimumBase) {
    this(
        accounts,
        platforms,
        asOf,
        askedDays,
        Optional.empty(),
        limit,
        reachFloor,
        filters,
        minimumBase,
        Annotations.NONE);
  }

  /** Of a window that is asked for, with a fixed floor, without filters. */
  public ReportRequest(
      List<AccountId> accounts,
      List<Platform> platforms,
      Optional<LocalDate> asOf,
      int days,
      int limit,
      long reachFloor) {
    this(
        accounts,
        platforms,
        asOf,
        OptionalInt.of(days),
        limit,
        MinimumReach.of(reachFloor),
        ReportFilters.NONE,
        MINIMUM_BASE);
  }

  /** All accounts on all platforms, as of the latest day, 30 days, 10 posts of all time. */
  public static ReportRequest everything() {
    return everything(10, MinimumReach.NONE);
  }

  /** The same with another number of posts, and another floor on their reach. */
  public static ReportRequest everything(int limit, MinimumReach reachFloor) {
    return new ReportRequest(
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        limit,
        reachFloor,
        ReportFilters.NONE,
        MINIMUM_BASE);
  }

  public ReportRequest asOf(LocalDate day) {
    return new ReportRequest(
        accounts,
        platforms,
        Optional.of(day),
        askedDays,
        askedPeriod,
        limit,
        reachFloor,
        filters,
        minimumBase,
        annotations);
  }

  /** The same of that period, whatever the report date and the number of days were. */
  public ReportRequest during(AskedPeriod period) {
    return new ReportRequest(
        accounts,
        platforms,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(period),
        limit,
        reachFloor,
        filters,
        minimumBase,
        annotations);
  }

  public ReportRequest of(AccountId account, Platform platform) {
    return of(List.of(account), List.of(platform));
  }

  /** The same of these channels, and of others of their accounts on their platforms. */
  public ReportRequest of(Collection<Channel> channels) {
    return of(
        channels.stream().map(Channel::account).distinct().toList(),
        channels.stream().map(Channel::platform).distinct().toList());
  }

  private ReportRequest of(List<AccountId> others, List<Platform> on) {
    return new ReportRequest(
        others,
        on,
        asOf,
        askedDays,
        askedPeriod,
        limit,
        reachFloor,
        filters,
        minimumBase,
        annotations);
  }

  /** The same with at most so many posts in a ranking. */
  public ReportRequest limitedTo(int most) {
    return new ReportRequest(
        accounts,
        platforms,
        asOf,
        askedDays,
        askedPeriod,
        most,
        reachFloor,
        filters,
        minimumBase,
        annotations);
  }

  /** The same with another smallest base of what is ranked. */
  public ReportRequest ranking(long base) {
    return new ReportRequest(
        accounts,
        platforms,
        asOf,
        askedDays,
        askedPeriod,
        limit,
        reachFloor,
        filters,
        base,
        annotations);
  }

  /** The same with what people know of days. */
  public ReportRequest inLightOf(Annotations known) {
    return new ReportRequest(
        accounts,
        platforms,
        asOf,
        askedDays,
        askedPeriod,
        limit,
        reachFloor,
        filters,
        minimumBase,
        known);
  }

  public ReportRequest with(ReportFilters narrower) {
    return new ReportRequest(
        accounts,
        platforms,
        asOf,
        askedDays,
        askedPeriod,
        limit,
        reachFloor,
        narrower,
        minimumBase,
        annotations);
  }

  /** Length of the window where no period is asked for, in days. */
  int days() {
    return askedDays.orElse(DEFAULT_DAYS);
  }

  /**
   * The day that reports are about; empty where there is no data, or none yet of the asked period.
   *
   * @param latest the data's own latest day
   */
  public Optional<LocalDate> reportDate(Supplier<Optional<LocalDate>> latest) {
    return askedPeriod.isPresent()
        ? latest.get().flatMap(askedPeriod.get()::reportDate)
        : asOf.or(latest);
  }

  /**
   * The window, and the one that it is compared with: those asked for, the same for every channel;
   * else those that end on the channel's own latest day.
   *
   * @param latest the channel's, or the report date where all are looked at together
   */
  public Period period(LocalDate reportDate, LocalDate latest) {
    return askedPeriod
        .map(asked -> asked.on(reportDate))
        .orElseGet(() -> Period.last(days(), latest));
  }

  /** The same of all channels together. */
  public Period period(LocalDate reportDate) {
    return period(reportDate, reportDate);
  }

  /** The days in which posts were published; empty means all time. */
  public Optional<Window> posted(LocalDate reportDate) {
    return askedDays.isPresent() || askedPeriod.isPresent()
        ? Optional.of(period(reportDate).window())
        : Optional.empty();
  }

  /** True for one account on one platform, which is answered with one object, not with a list. */
  public boolean isSingle() {
    return accounts.size() == 1 && platforms.size() == 1;
  }

  public ReportScope scope() {
    return new ReportScope(accounts, platforms);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
