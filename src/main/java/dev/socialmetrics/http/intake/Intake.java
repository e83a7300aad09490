package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.job.live.Taken;
import dev.socialmetrics.job.running.FileNote;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.store.file.FileFate;
import dev.socialmetrics.store.file.FileOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The way of what was sent: judged, put into the inbox, imported, answered. */
final class Intake {
  /** Larger ones are answered before they are imported. */
  private static final long SMALL = 1024L * 1024;

  private static final int JUDGED_AT_A_TIME = 4;
  private static final long PATIENCE_SECONDS = 15;

  private final Inbox inbox;
  private final InboxCheck check;
  private final LiveDatabase database;
  private final LiveRuns runs;
  private final OwnRuns own;
  private final Stored stored;
  private final Semaphore judges = new Semaphore(JUDGED_AT_A_TIME, true);

  Intake(
      Inbox inbox,
      InboxCheck check,
      LiveDatabase database,
      LiveRuns runs,
      OwnRuns own,
      Stored stored) {
    this.inbox = inbox;
    this.check = check;
    this.database = database;
    this.runs = runs;
    this.own = own;
    this.stored = stored;
  }

  /** Work that takes memory. */
  interface Judging<T> {
    T judge() throws IOException;
  }

  /** Does it, a few at a time. */
  <T> T judging(Judging<T> work) {
    try {
      if (!judges.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.judge();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      judges.release();
    }
  }

  private static RequestRefused busy() {
    return new RequestRefused(
        503,
        "unavailable",
        "too much is being read. Send it again in a while.",
        List.of(),
        Map.of("Retry-After", "5"));
  }

  /**
   * @param asked what is stated of it
   */
  Checked check(Draft draft, AskedFiles asked) throws IOException {
    Optional<Checked> checked =
        database.ask(
            open -> {
              try {
                return check.check(draft, asked, Optional.of(open.reading()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return checked.isPresent() ? checked.get() : check.check(draft, asked, Optional.empty());
  }

  /** What is answered once it is known what became of a draft. */
  interface Answers {
    /**
     * @param runId that it was taken by
     * @throws RequestRefused where nothing of it was stored
     */
    IntakeAnswer of(FileFate fate, long runId);
  }

  /** Answers what was loaded before, and accepts nothing; false where it was not. */
  boolean answerKnown(Draft draft, Answers answers, Exchange exchange) {
    Optional<FileFate> fate =
        stored.fate(draft).filter(known -> known.outcome() == FileOutcome.LOADED);
    if (fate.isPresent()) {
      inbox.discard(draft);
      answer(fate.get(), fate.get().runId(), answers, exchange);
    }
    return fate.isPresent();
  }

  /**
   * Accepts a draft: from here on it is not lost. Answers once it is imported, or that it waits.
   */
  void accept(Draft draft, Answers answers, Exchange exchange) throws IOException {
    boolean small = Files.size(draft.path()) <= SMALL;
    Path place = inbox.accept(draft);
    CompletableFuture<Taken> taken = runs.take(place);
    if (!small) {
      answerWaiting(draft, exchange);
      return;
    }
    taken
        .completeOnTimeout(new Taken.Later(), PATIENCE_SECONDS, TimeUnit.SECONDS)
        .thenAccept(end -> answer(end, draft, answers, exchange))
        .exceptionally(
            failure -> {
              exchange.fail(failure instanceof CompletionException ? failure.getCause() : failure);
              return null;
            });
  }

  private void answer(Taken end, Draft draft, Answers answers, Exchange exchange) {
    if (!(end instanceof Taken.Done done)) {
      answerWaiting(draft, exchange);
      return;
    }
    long runId = done.result().runId();
    own.add(runId);
    Optional<FileFate> fate = stored.fate(draft).filter(Intake::isTaken);
    if (fate.isPresent()) {
      answer(fate.get(), runId, answers, exchange);
    } else {
      remove(inbox.placeOf(draft.name()));
      String why = why(done.result(), draft.name()).orElse("it was not taken.");
      exchange.fail(new RequestRefused(422, "refused", why + " Nothing was stored."));
    }
  }

  private static void answer(FileFate fate, long runId, Answers answers, Exchange exchange) {
    try {
      exchange.answer(200, Map.of(), answers.of(fate, runId).entity());
    } catch (RequestRefused e) {
      exchange.fail(e);
    }
  }

  private static boolean isTaken(FileFate fate) {
    return fate.outcome() == FileOutcome.LOADED || fate.outcome() == FileOutcome.DUPLICATE;
  }

  /** It was not answered, so that nobody relies on it. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> why(RunResult result, String name) {
    return Stream.of(FileNote.REFUSED, FileNote.OUTSTANDING, FileNote.PASSED_OVER)
        .flatMap(note -> result.summary().noted().list(note).stream())
        .filter(file -> file.file().equals(name))
        .map(file -> withoutName(file.line(), name))
        .findFirst();
  }

  /** The client does not know the name: {@code NAME:3: found …} is {@code line 3: found …}. */
  private static String withoutName(String line, String name) {
    return line.replace(name + ": ", "").replace(name + ":", "line ");
  }

  private static void answerWaiting(Draft draft, Exchange exchange) {
    Map<String, String> headers =
        Map.of("Location", "runs/" + InboxRun.idOf(draft.sha256()), "Retry-After", "2");
    exchange.answer(202, headers, IntakeAnswer.waiting().entity());
  }
}
