package dev.socialmetrics.job.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Ordered reports as the store keeps them with their run. A key that is absent was not asked for.
 *
 * @param minimumBase earlier versions did not write it
 */
@JsonPropertyOrder({
  "names",
  "formats",
  "scope",
  "limit",
  "reachFloor",
  "minimumBase",
  "filters",
  "to"
})
record StoredOrder(
    List<String> names,
    List<String> formats,
    @JsonUnwrapped Scope scope,
    int limit,
    String reachFloor,
    Optional<Long> minimumBase,
    @JsonUnwrapped Filters filters,
    String to) {

  /**
   * Of what, and of which days.
   *
   * @param days earlier versions wrote them instead, and always, the default included
   * @param period as {@link AskedPeriod#parse} reads it
   * @param compare as {@link ComparedDays#parse} reads it; there where a period is
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Scope(
      List<String> accounts,
      List<String> platforms,
      Optional<LocalDate> asOf,
      Optional<Integer> askedDays,
      Optional<Integer> days,
      Optional<String> period,
      Optional<String> compare) {
    private OptionalInt readDays() {
      return askedDays
          .or(() -> days.filter(count -> count != ReportRequest.DEFAULT_DAYS))
          .map(OptionalInt::of)
          .orElse(OptionalInt.empty());
    }

    private Optional<AskedPeriod> readPeriod() {
      return period
          .map(AskedPeriod::parse)
          .map(asked -> asked.against(ComparedDays.parse(compare.orElseThrow())));
    }
  }

  /** What narrows them. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Filters(
      List<String> postTypes,
      List<String> hashtags,
      List<String> campaigns,
      Optional<Long> minReach,
      Optional<String> orderBy) {
    private static Filters of(ReportFilters filters) {
      OptionalLong least = filters.minReach();
      return new Filters(
          filters.postTypes(),
          filters.hashtags(),
          filters.campaigns(),
          least.isPresent() ? Optional.of(least.getAsLong()) : Optional.empty(),
          filters.orderBy());
    }

    private ReportFilters read() {
      return new ReportFilters(
          postTypes,
          hashtags,
          campaigns,
          minReach.map(OptionalLong::of).orElse(OptionalLong.empty()),
          orderBy);
    }
  }

  static StoredOrder of(ReportOrder order) {
    ReportRequest request = order.request();
    OptionalInt days = request.askedDays();
    return new StoredOrder(
        order.names(),
        order.formats(),
        new Scope(
            request.accounts().stream().map(AccountId::toString).toList(),
            request.platforms().stream().map(Platform::toString).toList(),
            request.asOf(),
            days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty(),
            Optional.empty(),
            request.askedPeriod().map(AskedPeriod::name),
            request.askedPeriod().map(asked -> asked.compared().toString())),
        request.limit(),
        request.reachFloor().toString(),
        Optional.of(request.minimumBase()),
        Filters.of(request.filters()),
        order.to().toString());
  }

  ReportOrder read() {
    ReportRequest request =
        new ReportRequest(
            scope.accounts().stream().map(AccountId::new).toList(),
            scope.platforms().stream().map(Platform::new).toList(),
            scope.asOf(),
            scope.readDays(),
            limit,
            MinimumReach.parse(reachFloor),
            filters.read(),
            minimumBase.orElse(ReportRequest.MINIMUM_BASE));
    return new ReportOrder(
        names, formats, scope.readPeriod().map(request::during).orElse(request), Path.of(to));
  }
}
