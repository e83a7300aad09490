package dev.socialmetrics.cli;

import dev.socialmetrics.format.draft.FormatDraft;
import dev.socialmetrics.job.importing.FileDraft;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.Clip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    FileDraft.Finding finding = draft(path);
    if (finding.refusal().isPresent()) {
      throw new CommandFailed(ExitCode.LOOK, finding.refusal().get().message());
    }
    FormatDraft.Drafted drafted = finding.drafted().orElseThrow();
    if (!anyway && !drafted.readBy().isEmpty()) {
      throw new CommandFailed(ExitCode.LOOK, known(finding.name(), drafted));
    }
    context.out().print(drafted.text());
    context.out().flush();
    return ExitCode.DONE;
  }

  private FileDraft.Finding draft(Path path) {
    try {
      return new FileDraft(JobCommands.drafting(context, folders)).draft(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String known(String name, FormatDraft.Drafted drafted) {
    return Clip.clip(name)
        + ": the format "
        + String.join(", ", drafted.readBy())
        + " knows it already; metrics check FILE shows what it reads. With --anyway a draft is"
        + " printed all the same.";
  }
}
