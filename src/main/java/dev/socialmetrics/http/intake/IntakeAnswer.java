package dev.socialmetrics.http.intake;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.job.inbox.BodyPlaces;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.table.RowFacts;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is answered to what was sent. */
final class IntakeAnswer {
  /** What the answer to a campaign says of it, in this order. */
  private static final List<String> CAMPAIGN =
      List.of("roi", "roas", "conversion_rate", "cost_per_conversion", "cost_per_reach");

  private static final int MOST_SHOWN = 100;

  private final Map<String, Object> answer = new LinkedHashMap<>();

  private IntakeAnswer(String message) {
    answer.put("success", true);
    answer.put("message", message);
  }

  /**
   * One row.
   *
   * @param row as it is stored
   * @param warnings of what was sent
   */
  static IntakeAnswer ofRow(Observation row, List<Fault> warnings) {
    IntakeAnswer made = new IntakeAnswer(recorded(row.kind()));
    row.kind().find("date").ifPresent(date -> made.answer.put("date", row.text(date)));
    if (row.kind() == Kind.CAMPAIGN) {
      made.putCampaign(row);
    }
    if (!warnings.isEmpty()) {
      made.answer.put("warnings", warnings);
    }
    return made;
  }

  /** Several rows. */
  static IntakeAnswer ofRows(
      Kind kind, FileCounts counts, List<RejectedRow> rejected, BodyPlaces places) {
    return new IntakeAnswer(recorded(kind)).withRows(counts, rejected, places);
  }

  /**
   * An export.
   *
   * @param known whether it was imported before
   */
  static IntakeAnswer ofExport(
      String file,
      Optional<String> format,
      boolean known,
      FileCounts counts,
      List<RejectedRow> rejected) {
    IntakeAnswer made =
        new IntakeAnswer(known ? "Already imported; nothing was stored again" : "Export imported");
    made.answer.put("file", file);
    made.answer.put("format", format);
    return made.withRows(counts, rejected, BodyPlaces.AS_IN_FILE);
  }

  /** Of what waits for its run. */
  static IntakeAnswer waiting() {
    return new IntakeAnswer("Accepted; it is imported as soon as the run at hand has ended");
  }

  private static String recorded(Kind kind) {
    return switch (kind) {
      case DAILY -> "Daily metrics recorded";
      case CONTENT -> "Content performance recorded";
      case AUDIENCE -> "Demographics recorded";
      case CAMPAIGN -> "Campaign recorded";
    };
  }

  private void putCampaign(Observation row) {
    Map<String, Object> figures = RowFacts.columns(row).withReasons();
    Map<?, ?> reasons = (Map<?, ?>) figures.get("reasons");
    Map<Object, Object> why = new LinkedHashMap<>();
    for (String name : CAMPAIGN) {
      Column column = row.kind().column(name);
      answer.put(column.name(), figures.get(column.name()));
      Optional.ofNullable(reasons.get(name)).ifPresent(reason -> why.put(name, reason));
    }
    answer.put("reasons", why);
  }

  private record Left(long row, Optional<Long> line, List<Fault> errors) {
    static Left of(RejectedRow row, BodyPlaces places) {
      long place = row.record() - 1;
      OptionalLong line = row.where().line();
      return new Left(
          place,
          line.isPresent() ? Optional.of(places.line(line.getAsLong())) : Optional.empty(),
          row.problems().stream()
              .map(problem -> places.problem(problem, place))
              .map(problem -> RowFaults.fault(problem, Optional.of(place)))
              .toList());
    }
  }

  private record Rows(
      long read, long stored, long unchanged, long superseded, long rejected, long ignored) {}

  private IntakeAnswer withRows(FileCounts counts, List<RejectedRow> rejected, BodyPlaces places) {
    answer.put(
        "rows",
        new Rows(
            counts.read(),
            counts.stored(),
            counts.unchanged(),
            counts.superseded(),
            counts.rejected(),
            counts.ignored()));
    answer.put(
        "rejected", rejected.stream().limit(MOST_SHOWN).map(row -> Left.of(row, places)).toList());
    return this;
  }

  /** With the run that stored it. */
  IntakeAnswer inRun(long runId) {
    answer.put("run_id", runId);
    return this;
  }

  Entity entity() {
    return Entity.of("application/json", Json.text(answer));
  }
}
