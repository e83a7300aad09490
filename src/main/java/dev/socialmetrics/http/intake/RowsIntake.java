package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Kind;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Rows that are sent. */
final class RowsIntake {
  private final Intake intake;
  private final Inbox inbox;
  private final Receipts receipts;
  private final IdempotencyKeys keys;
  private final OwnRuns own;
  private final Configuration configuration;

  RowsIntake(
      Intake intake,
      Inbox inbox,
      Receipts receipts,
      IdempotencyKeys keys,
      OwnRuns own,
      Configuration configuration) {
    this.intake = intake;
    this.inbox = inbox;
    this.receipts = receipts;
    this.keys = keys;
    this.own = own;
    this.configuration = configuration;
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
    receipts.note(sending.body(), at, judged.rows().keys());
    IntakeAnswer answer =
        single
            ? IntakeAnswer.ofRow(kind, judged.checked())
            : IntakeAnswer.ofRows(kind, judged.checked());
    Optional<Long> run = intake.runThatLoaded(draft);
    if (run.isPresent()) {
      inbox.discard(draft);
      exchange.answer(200, Map.of(), answer.inRun(run.get()).entity());
    } else {
      intake.accept(draft, judged.rows().content().length <= Intake.SMALL, answer, exchange);
    }
    return at;
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
      return new Judged(rows, draft, intake.check(draft));
    } catch (BodyRefused e) {
      throw RowFaults.refusal(e);
    }
  }
}
