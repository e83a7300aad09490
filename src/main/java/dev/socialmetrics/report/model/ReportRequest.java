package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param accounts empty means all
 * @param platforms empty means all
 * @param asOf the report date; empty means the data's own latest day
 * @param days length of the window, in days
 * @param limit most posts of a ranking
 * @param reachFloor smallest reach of a ranked post, as configured; 0 means no floor
 * @param filters what else narrows it
 * @param minimumBase smallest base of a change or rate that is ranked; 0 ranks all
 */
public record ReportRequest(
    List<AccountId> accounts,
    List<Platform> platforms,
    Optional<LocalDate> asOf,
    int days,
    int limit,
    long reachFloor,
    ReportFilters filters,
    long minimumBase) {
  /** Longest window, in days. */
  public static final int MAX_DAYS = 3660;

  /** The base that a rank needs where nothing else is configured. */
  public static final long MINIMUM_BASE = 100;

  public ReportRequest {
    accounts = List.copyOf(accounts);
    platforms = List.copyOf(platforms);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(filters);
    require(days >= 1 && days <= MAX_DAYS, "days is 1 to " + MAX_DAYS + ", was " + days);
    require(limit >= 1, "the limit is 1 or more, was " + limit);
    require(minimumBase >= 0, "the smallest base is 0 or more, was " + minimumBase);
    require(reachFloor >= 0, "the floor on reach is 0 or more, was " + reachFloor);
  }

  /** Without filters. */
  public ReportRequest(
      List<AccountId> accounts,
      List<Platform> platforms,
      Optional<LocalDate> asOf,
      int days,
      int limit,
      long reachFloor) {
    this(accounts, platforms, asOf, days, limit, reachFloor, ReportFilters.NONE, MINIMUM_BASE);
  }

  /** All accounts on all platforms, as of the latest day, 30 days, 10 posts. */
  public static ReportRequest everything() {
    return new ReportRequest(List.of(), List.of(), Optional.empty(), 30, 10, 0);
  }

  public ReportRequest asOf(LocalDate day) {
    return new ReportRequest(
        accounts, platforms, Optional.of(day), days, limit, reachFloor, filters, minimumBase);
  }

  public ReportRequest of(AccountId account, Platform platform) {
    return new ReportRequest(
        List.of(account), List.of(platform), asOf, days, limit, reachFloor, filters, minimumBase);
  }

  /** The same with another smallest base of what is ranked. */
  public ReportRequest ranking(long base) {
    return new ReportRequest(accounts, platforms, asOf, days, limit, reachFloor, filters, base);
  }

  public ReportRequest with(ReportFilters narrower) {
    return new ReportRequest(
        accounts, platforms, asOf, days, limit, reachFloor, narrower, minimumBase);
  }

  /**
   * The smallest reach of a post: what was asked for, else what is configured; 0 means no floor.
   */
  public long minimumReach() {
    return filters.minReach().orElse(reachFloor);
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
