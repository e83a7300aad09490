package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.maintenance.Pruning.Pruned;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.maintenance.Rollup.OldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics prune}: remove what is older than it is to be kept. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description =
        "Remove report folders and archived files that are older than retention.reports and"
            + " retention.archive allow, and keep days older than retention.daily as months.")
final class PruneCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000.0;

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Option(names = "--dry-run", description = "Only tell what would be removed.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PruneCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new JobCommands(context, folders, waiting)
        .with(runner -> tell(runner.prune(folders.output(context.environment()), dryRun)));
    return ExitCode.DONE;
  }

  private void tell(Pruned pruned) {
    if (json) {
      context.out().println(Json.printed(document(pruned)));
      return;
    }
    if (pruned.isNothing()) {
      context.out().println("nothing is older than the retention settings allow");
      return;
    }
    tellRemoved(pruned);
    tellFolded(pruned);
  }

  private void tellRemoved(Pruned pruned) {
    if (pruned.reports().isEmpty() && pruned.archived().isEmpty()) {
      return;
    }
    String verb = dryRun ? "would remove" : "removed";
    pruned.reports().forEach(date -> context.out().println(verb + ": the reports of " + date));
    pruned.archived().forEach(name -> context.out().println(verb + ": archive/" + name));
    context
        .out()
        .printf(
            Locale.ROOT,
            "%s %s and %s (%,.1f MB)%n",
            verb,
            Quantity.of(pruned.reports().size(), "report folder"),
            Quantity.of(pruned.archived().size(), "archived file"),
            pruned.bytes() / MEGABYTE);
  }

  private void tellFolded(Pruned pruned) {
    if (pruned.folded().isEmpty()) {
      return;
    }
    String verb = dryRun ? "would fold" : "folded";
    pruned
        .folded()
        .forEach(
            old ->
                context
                    .out()
                    .printf(
                        Locale.ROOT,
                        "%s: %s on %s, %s from %s to %s%n",
                        verb,
                        old.channel().accountId(),
                        old.channel().platformKey(),
                        Quantity.of(old.days(), "day"),
                        old.first(),
                        old.last()));
    context
        .out()
        .printf(
            Locale.ROOT,
            "%s %s of %s into months%n",
            verb,
            Quantity.of(pruned.foldedDays(), "day"),
            Quantity.of(pruned.folded().size(), "channel"));
  }

  private record Document(
      boolean dryRun,
      List<LocalDate> reports,
      List<String> archived,
      long archivedBytes,
      List<Folded> folded) {}

  private record Folded(
      String accountId, String platform, long days, LocalDate first, LocalDate last) {
    static Folded of(OldDays old) {
      return new Folded(
          old.channel().accountId(),
          old.channel().platformKey(),
          old.days(),
          old.first(),
          old.last());
    }
  }

  private Document document(Pruned pruned) {
    return new Document(
        dryRun,
        pruned.reports(),
        pruned.archived(),
        pruned.bytes(),
        pruned.folded().stream().map(Folded::of).toList());
  }
}
