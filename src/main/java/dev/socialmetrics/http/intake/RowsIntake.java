package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.http.answer.Fault;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.importing.ExportOpener;
import dev.socialmetrics.job.inbox.BodyRefused;
import dev.socialmetrics.job.inbox.IdempotencyKeys;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.PostedRows;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.job.inbox.Receipts;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileFate;
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

  private final Intake intake;
  private final Inbox inbox;
  private final Receipts receipts;
  private final IdempotencyKeys keys;
  private final OwnRuns own;
  private final Configuration configuration;
  private final Stored stored;

  RowsIntake(
      Intake intake,
      Inbox inbox,
      Receipts receipts,
      IdempotencyKeys keys,
      OwnRuns own,
      Configuration configuration,
      Stored stored) {
    this.intake = intake;
    this.inbox = inbox;
    this.receipts = receipts;
    this.keys = keys;
    this.own = own;
    this.configuration = configuration;
    this.stored = stored;
  }

  /** Takes a body, and answers then or later. */
  void take(Kind kind, Form form, Exchange exchange, Path body) throws IOException {
    Sending sending = Sending.of(exchange.request(), Fingerprint.sha256(body) + " " + form);
    if (own.isOtherThere()) {
      receipts.forgetAll();
    }
    Optional<Instant> earlier =
        sending.key().isPresent() ? sending.earlier(keys) : receipts.repeated(sending.body());
    Instant at = earlier.orElseGet(receipts::next);
    Instant kept = take(kind, form, exchange, body, sending, at);
    if (!kept.equals(at)) {
      take(kind, form, exchange, body, sending, kept);
    }
  }

  /** The time that counts; where it is another one, nothing was done. */
  private Instant take(
      Kind kind, Form form, Exchange exchange, Path body, Sending sending, Instant at)
      throws IOException {
    Judged judged = intake.judging(() -> judge(kind, form, body, sending, at));
    Draft draft = judged.draft();
    boolean single = judged.rows().isSingle();
    if (!judged.checked().isAnyGood()) {
      inbox.discard(draft);
      throw RowFaults.refusal(judged.checked(), draft.name(), single);
    }
    Instant kept = sending.keep(keys, at);
    if (!kept.equals(at)) {
      inbox.discard(draft);
      return kept;
    }
    receipts.note(sending.body(), at, judged.checked().keys());
    Intake.Answers answers = (fate, run) -> answer(judged, fate).inRun(run);
    if (!intake.answerKnown(draft, answers, exchange)) {
      boolean small = judged.rows().content().length <= Intake.SMALL;
      intake.accept(draft, small, answers, exchange);
    }
    return at;
  }

  private IntakeAnswer answer(Judged judged, FileFate fate) {
    FileCounts counts = fate.counts();
    if (!judged.rows().isSingle()) {
      return IntakeAnswer.ofRows(judged.rows().kind(), counts, stored.rejected(judged.draft()));
    }
    if (counts.stored() + counts.unchanged() + counts.superseded() == 0) {
      throw new RequestRefused(
          422,
          "refused",
          "the row was left out: its account is purged or not to be registered, or its day is folded"
              + " into a month. Nothing was stored.");
    }
    Observation sent = judged.checked().first().orElseThrow();
    List<Fault> warnings = new ArrayList<>();
    judged.checked().warnings().stream()
        .map(warning -> RowFaults.fault(warning, Optional.empty()))
        .forEach(warnings::add);
    if (counts.superseded() > 0) {
      warnings.add(SUPERSEDED);
    }
    boolean isCampaign = sent.kind() == Kind.CAMPAIGN;
    return IntakeAnswer.ofRow(isCampaign ? stored.campaign(sent) : sent, warnings);
  }

  private record Judged(PostedRows rows, Draft draft, Checked checked) {}

  private Judged judge(Kind kind, Form form, Path body, Sending sending, Instant at)
      throws IOException {
    try {
      PostedRows rows =
          PostedRows.read(
              kind,
              form,
              Files.readAllBytes(body),
              at,
              configuration.accounts(),
              ExportOpener.limits(configuration.settings().input().limits()));
      rows.owners().forEach(sending.caller()::requireAccount);
      Draft draft = inbox.draft(rows);
      return new Judged(rows, draft, intake.check(draft, AskedFiles.NEW));
    } catch (BodyRefused e) {
      throw RowFaults.refusal(e);
    }
  }
}
