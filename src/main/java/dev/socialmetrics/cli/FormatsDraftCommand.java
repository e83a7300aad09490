package dev.socialmetrics.cli;

import dev.socialmetrics.format.draft.FormatDraft;
import dev.socialmetrics.job.importing.FileCheck;
import dev.socialmetrics.job.importing.FileDraft;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics formats draft}: the description of an unknown export, as far as it shows it. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Print the description of an export that no format reads, guessed from the file, with the evidence."
          + " What it cannot know is the word DECIDE: replace each, and metrics check FILE reads it.",
      "",
      "metrics formats draft FILE > config/formats/NAME.yml"
    })
final class FormatsDraftCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "FILE", description = "An export: CSV, workbook, or archive of them.")
  private Path file;

  @Option(names = "--anyway", description = "Also of a file that a format reads already.")
  private boolean anyway;

  FormatsDraftCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path path = folders.inputFile(context.environment(), file);
    ImportContext reading = JobCommands.drafting(context, folders);
    FileDraft.Finding finding = draft(reading, path);
    if (finding.refusal().isPresent()) {
      throw new CommandFailed(
          ExitCode.LOOK, undrafted(finding.refusal().get(), refusal(reading, path)));
    }
    FormatDraft.Drafted drafted = finding.drafted().orElseThrow();
    if (!anyway && !drafted.readBy().isEmpty()) {
      requireUnread(finding.name(), drafted, refusal(reading, path));
    }
    context.out().print(drafted.text());
    context.out().flush();
    return ExitCode.DONE;
  }

  /** Why there is no draft, and why the file is not read as it is, where that is something else. */
  private static String undrafted(LocatedProblem why, Optional<Problem> refusal) {
    return why.message()
        + refusal
            .filter(other -> other.code() != why.problem().code())
            .map(other -> " An import refuses it: " + other.message())
            .orElse("");
  }

  private static FileDraft.Finding draft(ImportContext reading, Path path) {
    try {
      return new FileDraft(reading).draft(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Problem> refusal(ImportContext reading, Path path) {
    try {
      return new FileCheck(reading, Optional.empty())
          .check(path)
          .refusal()
          .map(LocatedProblem::problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table that has some canonical labels, and not those it needs, is of another format. */
  private static void requireUnread(
      String name, FormatDraft.Drafted drafted, Optional<Problem> refusal) {
    boolean isLookAlike =
        refusal.filter(why -> why.code() == ProblemCode.HDR_REQUIRED_COLUMN_MISSING).isPresent()
            && drafted.readBy().stream().allMatch(format -> format.startsWith("canonical-"));
    if (!isLookAlike) {
      throw new CommandFailed(
          ExitCode.LOOK,
          Clip.clip(name)
              + ": the format "
              + String.join(", ", drafted.readBy())
              + refusal
                  .map(why -> " knows it, and refuses it: " + why.message())
                  .orElse(" knows it already; metrics check FILE shows what it reads.")
              + " With --anyway a draft is printed all the same.");
    }
  }
}
