package dev.socialmetrics.job.reporting;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.PeriodArguments;
import dev.socialmetrics.report.explain.Explain;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A figure that is to be explained, in the words of a person or a program.
 *
 * @param metric a column or a figure of the summary
 * @param account id or handle in any case
 * @param platform name
 * @param asOf report date
 * @param days length of the window
 * @param one the post, campaign or day whose figure it is
 */
public record AskedFigure(
    String metric,
    String account,
    String platform,
    Optional<LocalDate> asOf,
    Optional<Integer> days,
    PeriodArguments period,
    OfOne one) {
  public AskedFigure {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(days);
    Objects.requireNonNull(period);
    Objects.requireNonNull(one);
  }

  /** A single post, campaign or day; at most one of them. */
  public record OfOne(Optional<String> post, Optional<String> campaign, Optional<LocalDate> date) {}

  /**
   * @throws IllegalArgumentException where no such figure can be explained, naming the nearest
   */
  public static void requireKnown(String metric) {
    if (!Explain.isKnown(metric)) {
      String nearest =
          Nearest.find(metric, Explain.names())
              .map(name -> "; did you mean " + name + "?")
              .orElse("");
      throw new IllegalArgumentException("there is no metric " + metric + nearest);
    }
  }

  /**
   * The request, in the light of the configuration.
   *
   * @param accountId the stored id of an account as it is written
   * @param latest the data's latest day
   * @param names of the arguments, for messages
   * @throws IllegalArgumentException where a word is unknown or the words do not fit together
   */
  public ExplainRequest toRequest(
      Configuration configuration,
      UnaryOperator<String> accountId,
      Supplier<Optional<LocalDate>> latest,
      ArgumentNames names) {
    requireKnown(metric);
    return new ExplainRequest(
        metric,
        accountId.apply(account),
        configuration.platforms().require(platform).key(),
        asOf,
        days.orElse(ReportRequest.DEFAULT_DAYS),
        period.period(asOf.isPresent(), days, latest, names),
        one.post(),
        one.campaign(),
        one.date());
  }

  /** One line for an explanation that is not found. */
  public String nothing(ExplainRequest request) {
    return "nothing to explain: no data for "
        + metric
        + " of account "
        + account
        + " on "
        + platform
        + one.post().map(id -> ", post " + id).orElse("")
        + one.campaign().map(id -> ", campaign " + id).orElse("")
        + one.date().map(day -> ", day " + day).orElse("")
        + asOf.map(day -> " up to " + day).orElse("")
        + request
            .period()
            .map(days -> " from " + days.days().start() + " to " + days.days().end())
            .orElse("");
  }
}
