package dev.socialmetrics.report;

import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Optional;

/** The answer where a report has nothing to say. */
final class NothingFound {
  private NothingFound() {}

  static ReportAnswer answer(String name, ReportRequest request, Optional<LocalDate> date) {
    String until =
        request
            .askedPeriod()
            .map(NothingFound::during)
            .or(() -> date.map(day -> " up to " + day))
            .orElse("");
    String message = "Nothing for " + name + of(request) + until + ".";
    return new ReportAnswer(false, Json.failure(message, "not_found"));
  }

  private static String during(AskedPeriod period) {
    return " from " + period.days().start() + " to " + period.days().end();
  }

  private static String of(ReportRequest request) {
    String accounts = String.join(", ", request.accounts().stream().map(Object::toString).toList());
    String platforms =
        String.join(", ", request.platforms().stream().map(Object::toString).toList());
    return (accounts.isEmpty() ? "" : " of account " + accounts)
        + (platforms.isEmpty() ? "" : " on " + platforms);
  }
}
