package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.maintenance.Purged;
import dev.socialmetrics.report.figure.Json;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics purge}: remove everything of one account. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description =
        "Remove everything that is kept of one account, for ever: rows and their history, rejected rows,"
            + " archived files, reports. The same files are not read again.")
final class PurgeCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000.0;

  private final CommandContext context;
  private int exitCode = ExitCode.DONE;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      required = true,
      description = "The account, by id or handle.")
  private String account;

  @Option(names = "--dry-run", description = "Only tell what would be removed.")
  private boolean dryRun;

  @Option(
      names = "--allow-again",
      description = "Remove nothing: let a purged account and its files come back.")
  private boolean allowAgain;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PurgeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new JobCommands(context, folders, waiting).with(allowAgain ? this::allow : this::purge);
    return exitCode;
  }

  private void allow(Runner runner) {
    boolean allowed = runner.allowAgain(folders.output(context.environment()), account);
    String words =
        allowed
            ? account + " may come back: the next run reads its files"
            : account + " was not purged";
    context.out().println(json ? Json.printed(new Allowed(allowed)) : words);
  }

  private record Allowed(boolean allowedAgain) {}

  private void purge(Runner runner) {
    Environment environment = context.environment();
    RunRequest newest = RunRequest.reports(folders.all(environment), AskedDates.LATEST);
    Purged purged = runner.purge(newest, account, dryRun);
    exitCode = purged.found().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
    if (json) {
      context.out().println(Json.printed(PurgeJson.of(purged, dryRun)));
    } else {
      tell(purged);
    }
  }

  private void tell(Purged purged) {
    say("%s of %s:", dryRun ? "would remove" : "removed", account);
    say("  rows: %s", rows(purged));
    say(
        "  files: %,d of its own, %,d shared with other accounts; %,d in archive and inbox",
        purged.own().size(), purged.shared().size(), purged.archived().size());
    say("  reports: %s%s", Quantity.of(purged.reports().size(), "folder"), reports(purged));
    if (!dryRun) {
      proof(purged);
    }
    if (!purged.left().isEmpty()) {
      say("still there, and not read again; remove what you may not keep:");
      purged.left().forEach(path -> say("  %s", shown(path)));
    }
    if (purged.isConfigured()) {
      say("still there: its entry in config/accounts.yml");
    }
    say("not looked at: backups, and copies outside the output folder");
  }

  private void proof(Purged purged) {
    say(
        "proof: no table has a row of it; %,d of its texts looked for in %s (%,.1f MB), %s",
        purged.texts(),
        Quantity.of(purged.searched(), "file"),
        purged.bytes() / MEGABYTE,
        purged.found().isEmpty() ? "none found" : "found in:");
    purged.found().forEach(path -> say("  %s", shown(path)));
  }

  private static String rows(Purged purged) {
    return purged.rows().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> Quantity.ofFigure(entry.getValue(), entry.getKey()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), words -> words.isEmpty() ? "none" : words));
  }

  private String reports(Purged purged) {
    return dryRun || purged.reports().isEmpty()
        ? ""
        : ", the newest published again; metrics report --as-of DATE makes another";
  }

  private String shown(Path path) {
    Path folder = context.environment().folder();
    return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
  }

  private void say(String format, Object... values) {
    context.out().println(String.format(Locale.ROOT, format, values));
  }
}
