package dev.socialmetrics.http.report;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.Negotiation;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.reporting.AskedReport;
import dev.socialmetrics.job.reporting.ReportContext;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.ReportArguments;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * One report that is asked for.
 *
 * @param name of the report
 * @param words of the question, which its tag is made of
 */
record ReportQuestion(
    String name, String format, ReportRequest request, Optional<String> page, String words) {

  /**
   * Reads it.
   *
   * @throws RequestRefused where the question is wrong, or not one for this caller
   */
  static ReportQuestion read(
      HttpServletRequest http, String name, Configuration configuration, LiveDatabase database) {
    try {
      QueryParameters query = QueryParameters.of(http, ReportParameters.NAMES);
      String format = Negotiation.format(http, query.one("format"));
      AskedReport asked = ReportParameters.read(query, Caller.of(http).onlyAccount());
      ReportArguments.check(
          List.of(name), List.of(format), asked.filters(), ArgumentNames.PARAMETERS);
      ReportRequest request = request(asked, configuration, database);
      request.accounts().forEach(account -> Caller.of(http).requireAccount(account.value()));
      String words =
          String.join("|", name, format, asked.toString(), ReportContext.digest(configuration));
      return new ReportQuestion(name, format, request, query.one("page"), words);
    } catch (IllegalArgumentException e) {
      throw RequestRefused.of(e);
    }
  }

  private static ReportRequest request(
      AskedReport asked, Configuration configuration, LiveDatabase database) {
    return asked.toRequest(
        configuration,
        database::accountId,
        () ->
            database.ask(open -> new Reports(open.reading()).findReportDate()).flatMap(day -> day),
        ArgumentNames.PARAMETERS);
  }

  /** Names this question about data of that version. */
  String tag(String version) {
    return Entity.tag(version + "|" + words);
  }

  /** Whether its rows are given in pages. */
  boolean isPaged() {
    return List.of("daily", "top-content").contains(name);
  }
}
