package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.AnnotationsFile;
import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.annotation.AnnotationKind;
import dev.socialmetrics.job.running.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics annotate}: writes what people know of a day into config/annotations.csv. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description =
        "Note what happened on a day, in config/annotations.csv: it explains unusual days in reports.")
final class AnnotateCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(
      paramLabel = "DATE",
      converter = DateSpan.PeriodConverter.class,
      description = "A day such as 2025-10-03, or days such as 2025-10-03..2025-10-05.")
  private Window days;

  @Parameters(paramLabel = "TEXT", description = "What happened.")
  private String text;

  @Option(names = "--account", paramLabel = "A", description = "Of this account only.")
  private Optional<String> account = Optional.empty();

  @Option(names = "--platform", paramLabel = "P", description = "Of this platform only.")
  private Optional<String> platform = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "note (default), campaign, holiday, incident; or baseline: another level is usual from then on.")
  private String kind = "";

  AnnotateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    Annotation annotation =
        new Annotation(
            days,
            account
                .map(name -> NamedAccount.id(output(), configuration.accounts(), name))
                .map(AccountId::new),
            platform.map(name -> platform(configuration.platforms(), name)),
            stated(),
            kind());
    Path folder = folders.targets(context.environment()).configuration();
    new AnnotationsFile(folder, configuration.platforms()).add(annotation);
    context.out().println("added to " + folder.resolve(AnnotationsFile.NAME));
    annotation
        .account()
        .map(AccountId::value)
        .ifPresent(
            id -> new UnknownAccounts(context, folders, configuration).warn("--account", id));
    return ExitCode.DONE;
  }

  private Path output() {
    return folders.output(context.environment());
  }

  private String stated() {
    if (text.isBlank()) {
      throw wrong("expected a text that says what happened.");
    }
    return text.strip();
  }

  private AnnotationKind kind() {
    return AnnotationKind.find(kind)
        .orElseThrow(
            () ->
                wrong(
                    "--kind: found "
                        + kind
                        + ", expected one of "
                        + String.join(" ", AnnotationKind.codes())
                        + "."));
  }

  private static Platform platform(Platforms platforms, String name) {
    try {
      return platforms.require(name);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private static CommandFailed wrong(String message) {
    return new CommandFailed(ExitCode.USAGE, message);
  }
}
