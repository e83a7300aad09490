package dev.socialmetrics.cli;

import dev.socialmetrics.http.access.ApiKeys;
import dev.socialmetrics.http.access.KeyScope;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.figure.Json;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics keys add}: makes a key and shows it, once. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Make a key for metrics serve. It is shown once; only its hash is kept.")
final class KeysAddCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "NAME", description = "Of the person or program that will use it.")
  private String name;

  @Option(
      names = "--scope",
      paramLabel = "S",
      required = true,
      description = "read, or write: read and send data.")
  private KeyScope scope;

  @Option(
      names = "--account",
      paramLabel = "A",
      description = "Only for this account (default: all).")
  private Optional<String> account = Optional.empty();

  @Option(names = "--no-limit", description = "serve.limits.requests does not hold for it.")
  private boolean unlimited;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  KeysAddCommand(CommandContext context) {
    this.context = context;
  }

  private record Added(String name, String key) {}

  @Override
  public Integer call() {
    Path output = folders.output(context.environment());
    Optional<String> only =
        account.map(
            written ->
                NamedAccount.id(
                    output, JobCommands.configuration(context, folders).accounts(), written));
    try {
      String key =
          new ApiKeys(output)
              .add(name, scope, only, !unlimited, context.environment().clock().instant());
      context.err().println("key " + name + ", shown this once:");
      context.out().println(json ? Json.printed(new Added(name, key)) : key);
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(ExitCode.USAGE, e.getMessage());
    }
    return ExitCode.DONE;
  }
}
