package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Platform;
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

/**
 * What is asked for.
 *
 * @param accounts empty means all
 * @param platforms empty means all
 * @param time which days it is about
 * @param limit most posts of a ranking
 * @param reachFloor least reach of a ranked post whose reach is known, as configured
 * @param filters what else narrows it
 * @param minimumBase smallest base of a change or rate that is ranked; 0 ranks all
 * @param supplement what the configuration knows that no export says
 */
public record ReportRequest(
    List<AccountId> accounts,
    List<Platform> platforms,
    ReportTime time,
    int limit,
    MinimumReach reachFloor,
    ReportFilters filters,
    long minimumBase,
    Supplement supplement) {
  /** Length of the window where none is asked for, in days. */
  public static final int DEFAULT_DAYS = ReportTime.DEFAULT_DAYS;

  /** Longest window, in days. */
  public static final int MAX_DAYS = ReportTime.MAX_DAYS;

  /** The base that a rank needs where nothing else is configured. */
  public static final long MINIMUM_BASE = 100;

  public ReportRequest {
    accounts = List.copyOf(accounts);
    platforms = List.copyOf(platforms);
    Objects.requireNonNull(time);
    Objects.requireNonNull(filters);
    Objects.requireNonNull(reachFloor);
    Objects.requireNonNull(supplement);
    require(limit >= 1, "the limit is 1 or more, was " + limit);
    require(minimumBase >= 0, "the smallest base is 0 or more, was " + minimumBase);
  }

  /** Of days up to a report date, without what the configuration knows. */
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
        new ReportTime(asOf, askedDays, Optional.empty()),
        limit,
        reachFloor,
        filters,
        minimumBase,
        Supplement.NONE);
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
    return at(time.upTo(day));
  }

  /** The same of that period, whatever the report date and the number of days were. */
  public ReportRequest during(AskedPeriod period) {
    return at(ReportTime.of(period));
  }

  private ReportRequest at(ReportTime other) {
    return new ReportRequest(
        accounts, platforms, other, limit, reachFloor, filters, minimumBase, supplement);
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
    return new ReportRequest(others, on, time, limit, reachFloor, filters, minimumBase, supplement);
  }

  /** The same with at most so many posts in a ranking. */
  public ReportRequest limitedTo(int most) {
    return new ReportRequest(
        accounts, platforms, time, most, reachFloor, filters, minimumBase, supplement);
  }

  /** The same with another smallest base of what is ranked. */
  public ReportRequest ranking(long base) {
    return new ReportRequest(
        accounts, platforms, time, limit, reachFloor, filters, base, supplement);
  }

  /** The same with what the configuration knows. */
  public ReportRequest inLightOf(Supplement known) {
    return new ReportRequest(
        accounts, platforms, time, limit, reachFloor, filters, minimumBase, known);
  }

  public ReportRequest with(ReportFilters narrower) {
    return new ReportRequest(
        accounts, platforms, time, limit, reachFloor, narrower, minimumBase, supplement);
  }

  /** What people know of days. */
  public Annotations annotations() {
    return supplement.annotations();
  }

  /** The report date; empty means the data's own latest day, or the end of the period. */
  public Optional<LocalDate> asOf() {
    return time.asOf();
  }

  /** Length of the window, in days; empty where it is not asked for, or a period is. */
  public OptionalInt askedDays() {
    return time.askedDays();
  }

  /** The days themselves; empty means those up to each channel's own latest day. */
  public Optional<AskedPeriod> askedPeriod() {
    return time.askedPeriod();
  }

  /** See {@link ReportTime#period}. */
  public Period period(LocalDate reportDate, LocalDate latest) {
    return time.period(reportDate, latest);
  }

  /** The same of all channels together. */
  public Period period(LocalDate reportDate) {
    return time.period(reportDate, reportDate);
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
