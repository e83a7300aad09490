package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.maintenance.Pruning.Pruned;
import dev.socialmetrics.store.care.Folding.OldDays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code metrics prune}: remove what is older than it is to be kept. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description =
        "Remove report folders and archived files that are older than retention.reports and"
            + " retention.archive allow, and keep days older than retention.daily as months.")
final class PruneCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000.0;

  private final Desk desk;

  @Mixin private Folders folders;

  @Mixin private Waiting waiting;

  @Option(names = "--dry-run", description = "Only tell what would be removed.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PruneCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    new JobDesk(desk, folders, waiting)
        .with(runner -> tell(runner.prune(folders.output(desk.surroundings()), dryRun)));
    return ExitCode.DONE;
  }

  private void tell(Pruned pruned) {
    if (json) {
      desk.out().println(object(pruned).toPrettyString());
      return;
    }
    if (pruned.isNothing()) {
      desk.out().println("nothing is older than the retention settings allow");
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
    pruned.reports().forEach(date -> desk.out().println(verb + ": the reports of " + date));
    pruned.archived().forEach(name -> desk.out().println(verb + ": archive/" + name));
    desk.out()
        .printf(
            Locale.ROOT,
            "%s %,d report folders and %,d archived files (%,.1f MB)%n",
            verb,
            pruned.reports().size(),
            pruned.archived().size(),
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
                desk.out()
                    .printf(
                        Locale.ROOT,
                        "%s: %s on %s, %,d days from %s to %s%n",
                        verb,
                        old.channel().accountId(),
                        old.channel().platformKey(),
                        old.days(),
                        old.first(),
                        old.last()));
    desk.out()
        .printf(
            Locale.ROOT,
            "%s %,d days of %,d accounts on platforms into months%n",
            verb,
            pruned.foldedDays(),
            pruned.folded().size());
  }

  private ObjectNode object(Pruned pruned) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    object.put("dry_run", dryRun);
    ArrayNode reports = object.putArray("reports");
    pruned.reports().forEach(date -> reports.add(date.toString()));
    pruned.archived().forEach(object.putArray("archived")::add);
    object.put("archived_bytes", pruned.bytes());
    ArrayNode folded = object.putArray("folded");
    pruned.folded().forEach(old -> folded.add(object(old)));
    return object;
  }

  private static ObjectNode object(OldDays old) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("account_id", old.channel().accountId())
        .put("platform", old.channel().platformKey())
        .put("days", old.days())
        .put("first", old.first().toString())
        .put("last", old.last().toString());
  }
}
