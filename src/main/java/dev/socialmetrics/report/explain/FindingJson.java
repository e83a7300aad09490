package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.report.figure.Printed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An explanation of a finding as a document, complete.
 *
 * @param contributions what channels, or posts, add to a change
 */
record FindingJson(
    boolean success,
    Named finding,
    String text,
    Optional<Object> value,
    Optional<Object> expected,
    Optional<Object> low,
    Optional<Object> high,
    Optional<Object> change,
    List<FindingExplanation.Part> contributions,
    List<ExplanationJson.Row> rows) {

  /**
   * What the id says.
   *
   * @param accountId a number where the id is one; empty of all accounts
   */
  record Named(
      String id,
      String kind,
      Optional<Object> accountId,
      Optional<String> platform,
      String subject,
      LocalDate date) {
    static Named of(FindingId id) {
      return new Named(
          id.toString(),
          id.kind().code(),
          id.account().map(AccountId::value).map(Printed::accountId),
          id.platform().map(Platform::key),
          id.subject(),
          id.day());
    }
  }

  static FindingJson of(FindingExplanation found) {
    FindingExplanation.Figures figures = found.figures();
    return new FindingJson(
        true,
        Named.of(found.id()),
        found.text(),
        figures.value(),
        figures.expected(),
        figures.low(),
        figures.high(),
        figures.change(),
        found.parts(),
        found.rows().stream().map(row -> ExplanationJson.Row.of(row, found.columns())).toList());
  }
}
