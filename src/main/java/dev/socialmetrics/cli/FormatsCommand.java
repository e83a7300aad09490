package dev.socialmetrics.cli;

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
    description = "List the export formats that are recognised, or show one of them.")
final class FormatsCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private Folders folders;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Show this format only.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  FormatsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    List<FormatEntry> all =
        FormatEntry.listAll(JobDesk.configuration(desk, folders).formats().listAll());
    List<FormatEntry> shown = name.map(wanted -> List.of(find(all, wanted))).orElse(all);
    if (json) {
      desk.out().println(FormatEntry.json(shown));
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
        .orElseThrow(() -> new Told(ExitCode.USAGE, unknown(all, wanted)));
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
    desk.out()
        .println(
            String.format(
                Locale.ROOT,
                "%-30s %-10s %-22s %s",
                entry.name(),
                entry.platform(),
                String.join(" ", entry.kinds()),
                entry.title()));
  }

  private void printAll(FormatEntry entry) {
    desk.out().println(entry.name() + ": " + entry.title());
    desk.out().println("  platform  " + entry.platform());
    desk.out().println("  kind      " + String.join(", ", entry.kinds()));
    desk.out().println("  known by  " + entry.source());
    entry.told().forEach(line -> desk.out().println("  found by  " + line));
    entry.columns().forEach(line -> desk.out().println("  column    " + line));
    if (!entry.never().isEmpty()) {
      desk.out().println("  never     " + String.join(", ", entry.never()));
    }
  }
}
