package dev.socialmetrics.cli;

import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics formats}: which export formats are recognised, and by what each is. */
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    subcommands = FormatsDraftCommand.class,
    description = "List the export formats that are recognised, or show one of them.")
final class FormatsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Show this format only.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  FormatsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ExportFormats formats = JobCommands.configuration(context, folders).formats();
    List<FormatEntry> all = FormatEntry.listAll(formats);
    List<FormatEntry> shown =
        name.map(wanted -> List.of(find(all, wanted).with(formats))).orElse(all);
    if (json) {
      context.out().println(FormatEntry.json(shown));
    } else if (name.isPresent()) {
      shown.forEach(this::printAll);
    } else {
      shown.forEach(this::printLine);
    }
    return ExitCode.DONE;
  }

  private static FormatEntry find(List<FormatEntry> all, String wanted) {
    return all.stream()
        .filter(entry -> entry.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, unknown(all, wanted)));
  }

  private static String unknown(List<FormatEntry> all, String wanted) {
    List<String> names = all.stream().map(FormatEntry::name).toList();
    return "there is no format "
        + wanted
        + "."
        + Nearest.find(wanted, names)
            .map(near -> " Did you mean " + near + "?")
            .orElse(" metrics formats lists them.");
  }

  private void printLine(FormatEntry entry) {
    context
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%-30s %-10s %-22s %-9s %-10s %-12s %s",
                entry.name(),
                entry.platform(),
                String.join(" ", entry.kinds()),
                entry.known().years().orElse("-"),
                entry.known().by().orElse("-"),
                entry.known().few(),
                entry.title()));
  }

  private void printAll(FormatEntry entry) {
    context.out().println(entry.name() + ": " + entry.title());
    context.out().println("  platform  " + entry.platform());
    context.out().println("  kind      " + String.join(", ", entry.kinds()));
    FormatEntry.Known known = entry.known();
    context.out().println("  languages " + String.join(" ", known.languages()));
    known.years().ifPresent(years -> context.out().println("  years     " + years));
    known.by().ifPresent(by -> context.out().println("  seen in   " + by));
    context.out().println("  known by  " + entry.source());
    entry
        .words()
        .forEach((code, said) -> context.out().println("  words " + code + "  " + said.line()));
    entry.toldBy().forEach(line -> context.out().println("  found by  " + line));
    entry.columns().forEach(line -> context.out().println("  column    " + line));
    if (!entry.never().isEmpty()) {
      context.out().println("  never     " + String.join(", ", entry.never()));
    }
  }
}
