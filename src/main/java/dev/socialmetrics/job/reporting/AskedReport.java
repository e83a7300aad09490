package dev.socialmetrics.job.reporting;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.PeriodArguments;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reports in the words of a person or a program: from the command line or an address.
 *
 * @param accounts ids or handles in any case; empty means all
 * @param platforms names; empty means all
 * @param asOf report date
 * @param days length of the window
 * @param limit most posts of a ranking; empty means the configured one
 */
public record AskedReport(
    List<String> accounts,
    List<String> platforms,
    Optional<LocalDate> asOf,
    Optional<Integer> days,
    Optional<Integer> limit,
    ReportFilters filters,
    PeriodArguments period) {
  public AskedReport {
    accounts = List.copyOf(accounts);
    platforms = List.copyOf(platforms);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(days);
    Objects.requireNonNull(limit);
    Objects.requireNonNull(filters);
    Objects.requireNonNull(period);
  }

  /**
   * The request, in the light of the configuration.
   *
   * @param accountId the stored id of an account as it is written
   * @param latest the data's latest day
   * @param names of the arguments, for messages
   * @throws IllegalArgumentException where a word is unknown or the words do not fit together
   */
  public ReportRequest toRequest(
      Configuration configuration,
      UnaryOperator<String> accountId,
      Supplier<Optional<LocalDate>> latest,
      ArgumentNames names) {
    Optional<AskedPeriod> asked = period.period(asOf.isPresent(), days, latest, names);
    ReportRequest request = request(configuration, accountId, asked.isEmpty());
    return asked
        .map(request::during)
        .orElse(request)
        .inLightOf(ReportContext.supplement(configuration));
  }

  private ReportRequest request(
      Configuration configuration, UnaryOperator<String> accountId, boolean upToLatest) {
    Settings.Report settings = configuration.settings().report();
    return new ReportRequest(
        accounts.stream().map(accountId).map(AccountId::new).toList(),
        platforms.stream().map(configuration.platforms()::require).toList(),
        asOf,
        days.filter(count -> upToLatest).map(OptionalInt::of).orElse(OptionalInt.empty()),
        limit.orElse(settings.topContentLimit()),
        settings.reachFloor(),
        filters,
        settings.minimumBase());
  }
}
