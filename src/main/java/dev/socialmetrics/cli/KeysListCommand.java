package dev.socialmetrics.cli;

import dev.socialmetrics.http.access.ApiKey;
import dev.socialmetrics.http.access.ApiKeys;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.figure.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics keys list}: the keys by name, never themselves. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the keys by name, with what they allow and since when.")
final class KeysListCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  KeysListCommand(CommandContext context) {
    this.context = context;
  }

  private record Document(List<KeyEntry> keys, int count) {}

  @Override
  public Integer call() {
    List<ApiKey> keys = new ApiKeys(folders.output(context.environment())).list();
    if (json) {
      List<KeyEntry> entries = keys.stream().map(KeyEntry::of).toList();
      context.out().println(Json.printed(new Document(entries, entries.size())));
    } else if (keys.isEmpty()) {
      context.out().println("no keys");
    } else {
      keys.forEach(key -> context.out().println(line(key)));
    }
    return ExitCode.DONE;
  }

  private static String line(ApiKey key) {
    return key.name()
        + ": "
        + key.scope().word()
        + key.account().map(only -> ", account " + only + " only").orElse("")
        + (key.limited() ? "" : ", no limit")
        + ", since "
        + key.createdAt();
  }
}
