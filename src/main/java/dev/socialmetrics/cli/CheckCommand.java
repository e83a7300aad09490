package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.job.importing.EarlierFiles;
import dev.socialmetrics.job.importing.FileCheck;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.Clip;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code metrics check}: what would be made of a file, without writing anything. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Recognise and validate files, and show the first rows as they would be stored. Writes nothing.")
final class CheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check.")
  private List<Path> files = List.of();

  @Mixin private FileFacts facts;

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path output = folders.output(context.environment());
    return ReadOnlyDatabase.read(
            output, database -> check(Optional.of(new EarlierFiles(database.reading()))))
        .orElseGet(() -> check(Optional.empty()));
  }

  private int check(Optional<EarlierFiles> earlier) {
    FileCheck check =
        new FileCheck(JobCommands.reading(context, folders, facts.of(List.of())), earlier);
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      FileCheck.Finding finding = check(check, file);
      print(finding);
      if (finding.refusal().isPresent() || finding.isPartlyBroken()) {
        exitCode = ExitCode.LOOK;
      }
    }
    return exitCode;
  }

  private FileCheck.Finding check(FileCheck check, Path file) {
    try {
      return check.check(folders.inputFile(context.environment(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(FileCheck.Finding finding) {
    finding
        .format()
        .ifPresent(
            format ->
                context.say(
                    String.format(
                        Locale.ROOT,
                        "%s: %s, %s: %,d good, %,d rejected, %,d ignored",
                        Clip.clip(finding.name()),
                        format,
                        Quantity.of(finding.verdicts().read(), "row"),
                        finding.verdicts().accepted(),
                        finding.verdicts().rejected(),
                        finding.verdicts().ignored())));
    finding.refusal().ifPresent(why -> context.say("refused: " + why.message()));
    finding.about().forEach(line -> context.say("  " + line));
    finding.rows().forEach(row -> row(context.out(), row));
    finding.problems().forEach(noted -> context.say("  " + noted.line()));
  }

  private static void row(PrintWriter out, RowValues values) {
    out.println(
        "  "
            + values.kind().columns().stream()
                .filter(values::has)
                .map(column -> column.name() + "=" + text(column, values))
                .collect(Collectors.joining(" ")));
  }

  private static String text(Column column, RowValues values) {
    String value = Clip.clip(values.text(column));
    return value.contains(" ") ? '"' + value + '"' : value;
  }
}
