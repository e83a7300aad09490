package dev.socialmetrics.http.operation;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.PeriodParameters;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.insight.advice.RecommendationKind;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.job.reporting.AskedFigure;
import dev.socialmetrics.job.reporting.ReportContext;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.explain.Explain;
import dev.socialmetrics.report.explain.ExplainFinding;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.report.explain.Explanation;
import dev.socialmetrics.report.explain.FindingExplanation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a figure, or a finding, came to be. */
@RestController
@RequestMapping("/api/social-media/metrics")
public final class ExplainController {
  private static final List<String> NAMES =
      List.of(
          "metric",
          "account_id",
          "platform",
          "as_of",
          "days",
          "from",
          "until",
          "month",
          "quarter",
          "compare",
          "post",
          "campaign",
          "date");

  /** Of a finding these are in its id. */
  private static final List<String> SAYS_ITSELF =
      List.of("account_id", "platform", "days", "post", "campaign", "date");

  private final Configuration configuration;
  private final LiveDatabase database;

  public ExplainController(Configuration configuration, LiveDatabase database) {
    this.configuration = configuration;
    this.database = database;
  }

  @GetMapping("/explain")
  void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      QueryParameters query = QueryParameters.of(request, NAMES);
      String metric = query.required("metric");
      String document =
          metric.contains(":") ? finding(metric, query, request) : figure(metric, query, request);
      Entity.of("application/json", document).sendFresh(request, response);
    } catch (IllegalArgumentException e) {
      throw RequestRefused.of(e);
    }
  }

  private String figure(String metric, QueryParameters query, HttpServletRequest request) {
    AskedFigure asked =
        new AskedFigure(
            metric,
            query
                .one("account_id")
                .or(Caller.of(request)::onlyAccount)
                .orElseGet(() -> query.required("account_id")),
            query.required("platform"),
            query.day("as_of"),
            query.whole("days"),
            PeriodParameters.read(query),
            new AskedFigure.OfOne(query.one("post"), query.one("campaign"), query.day("date")));
    ExplainRequest words =
        asked.toRequest(configuration, database::accountId, this::latest, ArgumentNames.PARAMETERS);
    Caller.of(request).requireAccount(words.account());
    return database
        .ask(open -> new Explain(open.reading(), configuration.conversion()).find(words))
        .flatMap(found -> found)
        .map(Explanation::json)
        .orElseThrow(() -> RequestRefused.notFound(asked.nothing(words)));
  }

  private String finding(String metric, QueryParameters query, HttpServletRequest request) {
    FindingId id =
        RecommendationKind.findingOf(metric)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "metric is no id of a finding, which looks like " + FindingId.EXPECTED));
    if (PeriodParameters.read(query).isGiven()
        || SAYS_ITSELF.stream().anyMatch(name -> query.one(name).isPresent())) {
      throw new IllegalArgumentException(
          "the id of a finding says whose it is and of when; leave out all but as_of");
    }
    if (id.account().isEmpty()) {
      Caller.of(request).requireAllAccounts();
    }
    id.account().ifPresent(account -> Caller.of(request).requireAccount(account.value()));
    return database
        .ask(
            open ->
                new ExplainFinding(open.reading(), ReportContext.supplement(configuration))
                    .find(id, query.day("as_of")))
        .flatMap(found -> found)
        .map(FindingExplanation::json)
        .orElseThrow(() -> RequestRefused.notFound("nothing to explain: it is not found"));
  }

  private Optional<LocalDate> latest() {
    return database.ask(open -> new Reports(open.reading()).findReportDate()).flatMap(day -> day);
  }
}
