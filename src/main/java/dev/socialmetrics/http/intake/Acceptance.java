package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.inbox.IdempotencyKeys;
import dev.socialmetrics.job.inbox.IdempotencyKeys.OtherBody;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.Receipts;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of rows and exports into the inbox: a draft, checked; its key kept, so that a repeat is
 * recognised; accepted. Whatever ends that way, no draft is left.
 */
final class Acceptance {
  private final Intake intake;
  private final Inbox inbox;
  private final Receipts receipts;
  private final IdempotencyKeys keys;
  private final OwnRuns own;

  Acceptance(Intake intake, Inbox inbox, Receipts receipts, IdempotencyKeys keys, OwnRuns own) {
    this.intake = intake;
    this.inbox = inbox;
    this.receipts = receipts;
    this.keys = keys;
    this.own = own;
  }

  /** A time that no other body has. */
  Instant next() {
    return receipts.next();
  }

  /** When the same was sent before, under its key or else within a minute; a new time otherwise. */
  Instant timeOf(Sending sending) throws IOException {
    if (own.isOtherThere()) {
      receipts.forgetAll();
    }
    Optional<Instant> earlier =
        sending.key().isPresent()
            ? byKey(() -> keys.find(sending.key().get(), sending.body()))
            : receipts.repeated(sending.body());
    return earlier.orElseGet(receipts::next);
  }

  /** What makes a draft. */
  interface Drafting {
    Draft in(Inbox inbox) throws IOException;
  }

  Draft draft(Drafting drafting) throws IOException {
    return drafting.in(inbox);
  }

  /** Work that takes memory, a few at a time. */
  <T> T judging(Intake.Judging<T> work) {
    return intake.judging(work);
  }

  /** Of a draft that is made by such work. */
  Checked check(Draft draft) throws IOException {
    return orDiscard(draft, () -> intake.check(draft, AskedFiles.NEW));
  }

  /**
   * Of a draft that takes no memory before.
   *
   * @param asked what is stated of it
   */
  Checked judge(Draft draft, AskedFiles asked) throws IOException {
    return orDiscard(draft, () -> judging(() -> intake.check(draft, asked)));
  }

  /**
   * Keeps its key.
   *
   * @param refusal where nothing of it can be stored
   * @return the time that counts; that of the first where the same came twice at once
   * @throws RequestRefused 422 where another body has the key
   */
  Instant keep(Judged judged, Supplier<RequestRefused> refusal) throws IOException {
    return orDiscard(
        judged.draft(),
        () -> {
          if (!judged.checked().isAnyGood()) {
            throw refusal.get();
          }
          Optional<String> key = judged.sending().key();
          return key.isPresent()
              ? byKey(() -> keys.keep(key.get(), judged.sending().body(), judged.at()))
              : judged.at();
        });
  }

  /**
   * Accepts it, and answers then or later.
   *
   * @param isTimed whether its time is part of the file, so that one which was loaded before is
   *     this very body, and is answered as it was
   */
  void accept(Judged judged, boolean isTimed, Intake.Answers answers, Exchange exchange)
      throws IOException {
    Draft draft = judged.draft();
    orDiscard(
        draft,
        () -> {
          receipts.note(judged.sending().body(), judged.at(), judged.checked().keys());
          if (!(isTimed && intake.answerKnown(draft, answers, exchange))) {
            intake.accept(draft, answers, exchange);
          }
          return draft;
        });
  }

  void discard(Judged judged) {
    inbox.discard(judged.draft());
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private <T> T orDiscard(Draft draft, Step<T> step) throws IOException {
    boolean done = false;
    try {
      T result = step.take();
      done = true;
      return result;
    } finally {
      if (!done) {
        inbox.discard(draft);
      }
    }
  }

  private interface KeyStep<T> {
    T take() throws IOException, OtherBody;
  }

  private static <T> T byKey(KeyStep<T> step) throws IOException {
    try {
      return step.take();
    } catch (OtherBody e) {
      throw new RequestRefused(
          422,
          "idempotency_key_reused",
          "this Idempotency-Key was sent with another body within 24 hours. Use a new key.");
    }
  }
}
