package dev.socialmetrics.report.run;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.query.Provenance;
import dev.socialmetrics.store.query.RestatedTotal;
import dev.socialmetrics.store.query.Restatement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document {@code changes.json}; its keys are explained in src/docs/changes-json.md. */
@JsonPropertyOrder({
  "success",
  "runId",
  "reportDate",
  "counts",
  "totals",
  "staleReports",
  "changes",
  "derivedChanges"
})
record ChangesJson(
    boolean success,
    long runId,
    LocalDate reportDate,
    @JsonUnwrapped Counts counts,
    List<Total> totals,
    List<StaleDate> staleReports,
    List<Change> changes,
    List<Change> derivedChanges) {

  /** How many there are of all, and how many of them are listed. */
  record Counts(
      long restated,
      int restatedListed,
      long derivedChanged,
      int derivedListed,
      String listAll,
      int totalsAll) {}

  /**
   * What changed in one column of one channel.
   *
   * @param accountId a number where the id is one
   */
  record Total(
      String kind,
      Object accountId,
      String platform,
      String column,
      boolean derived,
      long values,
      long raised,
      long lowered,
      Optional<BigInteger> difference) {
    static Total of(RestatedTotal total) {
      return new Total(
          total.kind().label(),
          Printed.accountId(total.channel().accountId()),
          total.channel().platformKey(),
          total.column().name(),
          total.column().isDerived(),
          total.values(),
          total.raised(),
          total.lowered(),
          total.difference());
    }
  }

  /**
   * Reports of one date that have old values.
   *
   * @param reports by name, with the number of changed values in their reach
   */
  record StaleDate(LocalDate reportDate, Map<String, Long> reports) {}

  /**
   * One value that is another now.
   *
   * @param accountId a number where the id is one
   * @param key the columns that name the row, each a key of its own
   */
  @JsonPropertyOrder({
    "kind",
    "accountId",
    "platform",
    "key",
    "column",
    "before",
    "after",
    "difference",
    "by",
    "oldFrom",
    "inReports"
  })
  record Change(
      String kind,
      Object accountId,
      String platform,
      @JsonAnyGetter Map<String, String> key,
      String column,
      @JsonProperty("old") Object before,
      @JsonProperty("new") Optional<Object> after,
      Optional<BigDecimal> difference,
      Place by,
      Place oldFrom,
      InReports inReports) {
    static Change of(Restatement change, InReports reports) {
      ChangedNumber number = ChangedNumber.of(change.column(), change.before(), change.after());
      return new Change(
          change.kind().label(),
          Printed.accountId(change.channel().accountId()),
          change.channel().platformKey(),
          change.key(),
          change.column().name(),
          number.before(),
          number.after(),
          number.difference(),
          Place.of(change.from()),
          Place.of(change.was()),
          reports);
    }
  }

  /** Where a value was read. */
  record Place(String file, long line, String sha256, String exportedAt) {
    private static Place of(Provenance place) {
      return new Place(place.file(), place.line(), place.sha256(), place.exportedAt());
    }
  }

  /** The dates of the published reports that have the old value. */
  record InReports(int count, Optional<LocalDate> first, Optional<LocalDate> last) {
    static InReports of(List<LocalDate> dates) {
      return new InReports(
          dates.size(),
          dates.stream().findFirst(),
          dates.stream().reduce((earlier, later) -> later));
    }
  }
}
