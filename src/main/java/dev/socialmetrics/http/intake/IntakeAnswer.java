package dev.socialmetrics.http.intake;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.Fault;
import dev.socialmetrics.job.importing.FileCheck.Verdicts;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.InboxCheck.RejectedOne;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.table.RowFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered to what was sent. */
final class IntakeAnswer {
  /** What the answer to a campaign says of it, in this order. */
  private static final List<String> CAMPAIGN =
      List.of("roi", "roas", "conversion_rate", "cost_per_conversion", "cost_per_reach");

  private final Map<String, Object> answer = new LinkedHashMap<>();

  private IntakeAnswer(String message) {
    answer.put("success", true);
    answer.put("message", message);
  }

  /** One row. */
  static IntakeAnswer ofRow(Kind kind, Checked checked) {
    Observation row = checked.first().orElseThrow();
    IntakeAnswer made = new IntakeAnswer(recorded(kind));
    kind.find("date").ifPresent(date -> made.answer.put("date", row.text(date)));
    if (kind == Kind.CAMPAIGN) {
      made.putCampaign(row);
    }
    if (!checked.warnings().isEmpty()) {
      made.answer.put(
          "warnings",
          checked.warnings().stream()
              .map(warning -> RowFaults.fault(warning, Optional.empty()))
              .toList());
    }
    return made;
  }

  /** Several rows. */
  static IntakeAnswer ofRows(Kind kind, Checked checked) {
    return new IntakeAnswer(recorded(kind)).withRows(checked);
  }

  /** An export. */
  static IntakeAnswer ofExport(String file, Checked checked) {
    IntakeAnswer made = new IntakeAnswer("Export imported");
    made.answer.put("file", file);
    made.answer.put("format", checked.format());
    return made.withRows(checked);
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

  private record RejectedRows(long row, Optional<Long> line, List<Fault> errors) {
    static RejectedRows of(RejectedOne row) {
      return new RejectedRows(row.row(), Optional.of(row.line()), RowFaults.faults(row, false));
    }
  }

  private record Rows(long read, long accepted, long rejected, long ignored) {}

  private IntakeAnswer withRows(Checked checked) {
    Verdicts verdicts = checked.verdicts();
    answer.put(
        "rows",
        new Rows(verdicts.read(), verdicts.accepted(), verdicts.rejected(), verdicts.ignored()));
    answer.put("rejected", checked.rejected().stream().map(RejectedRows::of).toList());
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
