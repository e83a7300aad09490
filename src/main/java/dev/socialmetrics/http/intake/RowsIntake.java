package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.importing.ExportOpener;
import dev.socialmetrics.job.inbox.BodyRefused;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.PostedRows;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileFate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are sent. */
final class RowsIntake {
  private static final Fault SUPERSEDED =
      new Fault(
          "row.superseded",
          "",
          Optional.of("values that were exported before those that are stored"),
          "a later exported_at",
          "Nothing to do where that is so: the later values stay.");

  private final Acceptance acceptance;
  private final Configuration configuration;
  private final Stored stored;

  RowsIntake(Acceptance acceptance, Configuration configuration, Stored stored) {
    this.acceptance = acceptance;
    this.configuration = configuration;
    this.stored = stored;
  }

  /** A body and how it is meant. */
  private record Sent(Kind kind, Form form, Exchange exchange, Path body) {}

  private record JudgedRows(PostedRows rows, Judged judged) {}

  /** Takes a body, and answers then or later. */
  void take(Kind kind, Form form, Exchange exchange, Path body) throws IOException {
    Sent sent = new Sent(kind, form, exchange, body);
    Optional<Instant> other = finish(judge(sent, Optional.empty()), exchange);
    if (other.isPresent()) {
      finish(judge(sent, other), exchange);
    }
  }

  /** The time that counts where it is another one; nothing was done then. */
  private Optional<Instant> finish(JudgedRows sent, Exchange exchange) throws IOException {
    Judged judged = sent.judged();
    Instant kept = acceptance.keep(judged, () -> RowFaults.refusal(judged, sent.rows()));
    if (!kept.equals(judged.at())) {
      acceptance.discard(judged);
      return Optional.of(kept);
    }
    Intake.Answers answers = (fate, run) -> answer(sent, fate).inRun(run);
    acceptance.accept(judged, true, answers, exchange);
    return Optional.empty();
  }

  private JudgedRows judge(Sent sent, Optional<Instant> at) {
    return acceptance.judging(
        () -> {
          byte[] bytes = Files.readAllBytes(sent.body());
          String hash = Fingerprint.sha256(new ByteArrayInputStream(bytes));
          Sending sending = Sending.of(sent.exchange().request(), hash + " " + sent.form());
          Instant time = at.isPresent() ? at.get() : acceptance.timeOf(sending);
          PostedRows rows = rows(sent, bytes, time);
          rows.owners().forEach(sending.caller()::requireAccount);
          Draft draft = acceptance.draft(inbox -> inbox.draft(rows));
          return new JudgedRows(rows, new Judged(sending, time, draft, acceptance.check(draft)));
        });
  }

  private PostedRows rows(Sent sent, byte[] bytes, Instant at) {
    try {
      return PostedRows.read(
          sent.kind(),
          sent.form(),
          bytes,
          at,
          configuration.accounts(),
          ExportOpener.limits(configuration.settings().input().limits()));
    } catch (BodyRefused e) {
      throw RowFaults.refusal(e);
    }
  }

  private IntakeAnswer answer(JudgedRows sent, FileFate fate) {
    FileCounts counts = fate.counts();
    Judged judged = sent.judged();
    if (!sent.rows().isSingle()) {
      return IntakeAnswer.ofRows(
          sent.rows().kind(), counts, stored.rejected(judged.draft()), sent.rows().places());
    }
    if (counts.stored() + counts.unchanged() + counts.superseded() == 0) {
      throw new RequestRefused(
          422,
          "refused",
          "the row was left out: its account is purged or not to be registered, or its day is folded"
              + " into a month. Nothing was stored.");
    }
    Observation row = judged.checked().first().orElseThrow();
    List<Fault> warnings = new ArrayList<>();
    judged.checked().warnings().stream()
        .map(warning -> RowFaults.fault(warning, Optional.empty()))
        .forEach(warnings::add);
    if (counts.superseded() > 0) {
      warnings.add(SUPERSEDED);
    }
    boolean isCampaign = row.kind() == Kind.CAMPAIGN;
    return IntakeAnswer.ofRow(isCampaign ? stored.campaign(row) : row, warnings);
  }
}
