package dev.socialmetrics.job.importing;

import dev.socialmetrics.correction.FileScans;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.NewFile;
import dev.socialmetrics.store.file.Recognised;
import dev.socialmetrics.store.file.SeenFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges the files that a scan saw: new, known, a duplicate by content, or refused; one row each.
 */
final class Discovery {
  private final ImportContext context;
  private final ImportFiles files;
  private final FileAudit audit;
  private final ExportOpener opener;
  private final String rules;
  private final FileOwner options;
  private final PurgedAccounts purgedAccounts;
  private final KnownFiles known;

  Discovery(
      ImportContext context,
      ImportFiles files,
      SeenFiles seen,
      PurgedAccounts purgedAccounts,
      ExportOpener opener,
      FileAudit audit) {
    this.audit = audit;
    this.options = new FileOwner(context);
    this.purgedAccounts = purgedAccounts;
    this.context = context;
    this.files = files;
    this.opener = opener;
    this.rules = context.configuration().digest();
    this.known = new KnownFiles(context, files, seen, opener);
  }

  /**
   * Notes a file once; a file that was seen before is looked at again only where it may be judged
   * otherwise now.
   *
   * @return why it is passed over: its account was purged, or its import taken back; or why it is
   *     refused as it was asked for, and may be read when it is asked for otherwise
   */
  Optional<Problem> judge(SourceFile file, long runId) {
    if (isOfPurgedAccount(file)) {
      return Optional.of(purged());
    }
    Optional<Problem> contradiction =
        context.asked().areNamed() ? options.findContradiction(file) : Optional.empty();
    if (contradiction.isPresent()) {
      return contradiction;
    }
    FileOwnership ownership = options.of(file);
    Optional<ImportFile> before = known.find(file, ownership);
    if (before.isPresent() && !known.isToBeJudgedAgain(before.get(), ownership)) {
      return Optional.empty();
    }
    return judge(file, before, runId);
  }

  private Optional<Problem> judge(SourceFile file, Optional<ImportFile> before, long runId) {
    ImportContext said = before.filter(known::keepsOptions).map(context::keeping).orElse(context);
    FileOwnership ownership = new FileOwner(said).of(file);
    Optional<String> sha256 = Optional.empty();
    try {
      sha256 = Optional.of(hash(file));
      Optional<Problem> unwanted = unwanted(file, sha256.get(), ownership, before);
      if (unwanted.isEmpty()) {
        note(before, verdict(file, sha256.get(), said, before, runId));
      }
      return unwanted;
    } catch (FileRefused e) {
      noteRefused(before, refused(file, said, sha256, e, runId));
      return Optional.empty();
    }
  }

  /** Bytes that are seen for the first time there, and are known to be kept out. */
  private Optional<Problem> unwanted(
      SourceFile file, String sha256, FileOwnership ownership, Optional<ImportFile> before) {
    if (before.isEmpty() && purgedAccounts.isPurgedFile(sha256, ownership)) {
      return Optional.of(purged());
    }
    return known.isForgotten(file, sha256, ownership) ? Optional.of(forgotten()) : Optional.empty();
  }

  private static Problem forgotten() {
    return Problem.of(
        ProblemCode.FILE_FORGOTTEN,
        "a file whose import was taken back",
        "files that are to be imported",
        "Remove it; or metrics import FILE reads it again.");
  }

  private void note(Optional<ImportFile> before, NewFile verdict) {
    before.ifPresentOrElse(
        seen -> files.judge(seen.id(), verdict), () -> files.add(verdict, opener.now()));
  }

  private void noteRefused(Optional<ImportFile> before, NewFile verdict) {
    note(before, verdict);
    audit.refused(verdict.seen().name(), verdict.runId());
  }

  private boolean isOfPurgedAccount(SourceFile file) {
    return purgedAccounts.isAny()
        && Stream.concat(options.nameAccount(file).stream(), options.writtenAccount(file).stream())
            .anyMatch(purgedAccounts::isPurged);
  }

  private static Problem purged() {
    return Problem.of(
            ProblemCode.ACCOUNT_PURGED,
            "a file of a purged account",
            "files of accounts that are kept",
            "Remove it; or metrics purge --account NAME --allow-again.")
        .as(Severity.WARNING);
  }

  /** Notes that a file cannot even be looked at (a link, a pipe, no permission). */
  void refuse(SourceFile file, Problem problem, long runId) {
    Optional<ImportFile> before = known.find(file, options.of(file));
    if (before.filter(seen -> seen.outcome() == FileOutcome.REFUSED).isEmpty()) {
      noteRefused(
          before, refused(file, context, Optional.empty(), new FileRefused(problem), runId));
    }
  }

  private NewFile verdict(
      SourceFile file, String sha256, ImportContext said, Optional<ImportFile> before, long runId)
      throws FileRefused {
    Optional<ImportFile> twin = known.findSame(file, sha256, new FileOwner(said).of(file), before);
    return twin.isPresent()
        ? duplicate(file, said, Optional.of(sha256), twin.get(), runId)
        : recognised(file, said, Optional.of(sha256), runId);
  }

  private NewFile recognised(
      SourceFile file, ImportContext said, Optional<String> sha256, long runId) throws FileRefused {
    FileOwner owner = new FileOwner(said);
    FileOwnership ownership = new FileOwnership(owner.account(file), owner.platform(file));
    try (OpenExport export =
        opener.with(said).open(file, ownership.account(), ownership.platform())) {
      return new NewFile(
          file,
          new Recognised(sha256, Optional.of(export.format()), export.kind()),
          ownership,
          said.asked().stated(),
          NewFile.Finding.NEW,
          rules,
          runId);
    } catch (IOException e) {
      throw new FileRefused(FileScans.unreadable(String.valueOf(e.getMessage())));
    }
  }

  private NewFile duplicate(
      SourceFile file, ImportContext said, Optional<String> sha256, ImportFile twin, long runId) {
    String message = new SameAsLoaded(options.folders()).message(file, said.asked().stated(), twin);
    return new NewFile(
        file,
        new Recognised(sha256, twin.format(), twin.kind()),
        new FileOwner(said).of(file),
        said.asked().stated(),
        NewFile.Finding.duplicate(twin.id(), message),
        rules,
        runId);
  }

  private NewFile refused(
      SourceFile file,
      ImportContext said,
      Optional<String> sha256,
      FileRefused refusal,
      long runId) {
    return new NewFile(
        file,
        Recognised.asBytes(sha256),
        new FileOwner(said).of(file),
        said.asked().stated(),
        NewFile.Finding.refused(refusal, refusal.in(file.name()).message()),
        rules,
        runId);
  }

  private static String hash(SourceFile file) throws FileRefused {
    try {
      return Fingerprint.sha256(file.path());
    } catch (NoSuchFileException e) {
      throw new FileRefused(FileScans.vanished());
    } catch (AccessDeniedException e) {
      throw new FileRefused(FileScans.unreadable("no permission to read it"));
    } catch (IOException e) {
      throw new FileRefused(FileScans.unreadable(String.valueOf(e.getMessage())));
    }
  }
}
