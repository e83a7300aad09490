package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.job.live.Taken;
import dev.socialmetrics.job.running.FileNote;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.runs.NamedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The way of what was sent: judged, put into the inbox, imported, answered. */
final class Intake {
  /** Larger ones are answered before they are imported. */
  static final long SMALL = 1024L * 1024;

  private static final int JUDGED_AT_A_TIME = 4;
  private static final long PATIENCE_SECONDS = 15;

  private final Inbox inbox;
  private final InboxCheck check;
  private final LiveDatabase database;
  private final LiveRuns runs;
  private final OwnRuns own;
  private final Semaphore judges = new Semaphore(JUDGED_AT_A_TIME, true);

  Intake(Inbox inbox, InboxCheck check, LiveDatabase database, LiveRuns runs, OwnRuns own) {
    this.inbox = inbox;
    this.check = check;
    this.database = database;
    this.runs = runs;
    this.own = own;
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

  Checked check(Draft draft) throws IOException {
    try {
      Optional<Checked> checked =
          database.ask(
              open -> {
                try {
                  return check.check(draft, Optional.of(open.reading()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return checked.isPresent() ? checked.get() : check.check(draft, Optional.empty());
    } catch (IOException | RuntimeException e) {
      inbox.discard(draft);
      throw e;
    }
  }

  /** The run that loaded these very bytes. */
  Optional<Long> runThatLoaded(Draft draft) {
    return database
        .ask(
            open ->
                new SeenFiles(open.reading())
                    .listContent(draft.sha256()).stream()
                        .filter(file -> file.outcome() == FileOutcome.LOADED)
                        .map(ImportFile::runId)
                        .findFirst())
        .flatMap(run -> run);
  }

  /**
   * Accepts a draft: from here on it is not lost. Answers once it is imported, or that it waits.
   */
  void accept(Draft draft, boolean small, IntakeAnswer answer, Exchange exchange)
      throws IOException {
    Path place = inbox.accept(draft);
    CompletableFuture<Taken> taken = runs.take(place);
    if (!small) {
      answerWaiting(draft, exchange);
      return;
    }
    taken
        .completeOnTimeout(new Taken.Later(), PATIENCE_SECONDS, TimeUnit.SECONDS)
        .thenAccept(end -> answer(end, draft, answer, exchange))
        .exceptionally(
            failure -> {
              exchange.fail(failure);
              return null;
            });
  }

  private void answer(Taken end, Draft draft, IntakeAnswer answer, Exchange exchange) {
    if (!(end instanceof Taken.Done done)) {
      answerWaiting(draft, exchange);
      return;
    }
    own.add(done.result().runId());
    Optional<NamedFile> refused = notTaken(done.result(), draft.name());
    if (refused.isPresent()) {
      remove(inbox.placeOf(draft.name()));
      exchange.fail(
          new RequestRefused(422, "refused", refused.get().line() + " Nothing was stored."));
    } else {
      exchange.answer(200, Map.of(), answer.inRun(done.result().runId()).entity());
    }
  }

  /** It was not answered, so that nobody relies on it. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<NamedFile> notTaken(RunResult result, String name) {
    return Stream.of(FileNote.REFUSED, FileNote.OUTSTANDING, FileNote.PASSED_OVER)
        .flatMap(note -> result.summary().noted().list(note).stream())
        .filter(file -> file.file().equals(name))
        .findFirst();
  }

  private static void answerWaiting(Draft draft, Exchange exchange) {
    Map<String, String> headers =
        Map.of("Location", "runs/" + InboxRun.idOf(draft.sha256()), "Retry-After", "2");
    exchange.answer(202, headers, IntakeAnswer.waiting().entity());
  }
}
