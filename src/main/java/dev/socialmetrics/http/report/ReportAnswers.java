package dev.socialmetrics.http.report;

import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.Negotiation;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.report.ReportAnswer;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.figure.Json;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the answers to questions about reports, within the time that one may take. */
final class ReportAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ReportAnswers.class);

  private final LiveDatabase database;
  private final Platforms platforms;
  private final ServeSettings.Limits limits;

  ReportAnswers(LiveDatabase database, Platforms platforms, ServeSettings.Limits limits) {
    this.database = database;
    this.platforms = platforms;
    this.limits = limits;
  }

  /**
   * What was made.
   *
   * @param whole false where a part of the report could not be made; it says so itself
   */
  record Made(Entity entity, boolean whole) {}

  private record Nothing(String message) {}

  /**
   * @throws RequestRefused 404 where there is nothing to report, 503 where it takes too long
   */
  Made make(ReportQuestion question, PageToken page) {
    long end = System.nanoTime() + limits.time().toNanos();
    BooleanSupplier late = () -> System.nanoTime() - end > 0;
    ReportPage rows = new ReportPage(page.first(), question.isPaged() ? limits.pageRows() : 0);
    ReportAnswer answer = answer(question, rows, late);
    if (!answer.found()) {
      throw RequestRefused.notFound(Json.read(answer.text(), Nothing.class).message());
    }
    answer.notMade().forEach(part -> LOG.error("report {}: {}", question.name(), part.line()));
    Optional<String> next =
        rows.hasMore()
            ? Optional.of(new PageToken(page.state(), page.first() + limits.pageRows()).text())
            : Optional.empty();
    return new Made(
        new Entity(Negotiation.type(question.format()), answer.bytes(), false, next),
        answer.notMade().isEmpty());
  }

  private ReportAnswer answer(ReportQuestion question, ReportPage rows, BooleanSupplier late) {
    try {
      ReportAnswer answer =
          database
              .ask(
                  open ->
                      new Reports(open.reading(), late, platforms)
                          .answer(question.name(), question.format(), question.request(), rows))
              .orElseThrow(() -> RequestRefused.notFound("Nothing was imported yet."));
      if (answer.notMade().isEmpty() || !late.getAsBoolean()) {
        return answer;
      }
    } catch (RuntimeException e) {
      if (!late.getAsBoolean()) {
        throw e;
      }
    }
    throw new RequestRefused(
        503,
        "too_long",
        "the answer took longer than serve.limits.time allows. Ask about fewer accounts or days.");
  }
}
