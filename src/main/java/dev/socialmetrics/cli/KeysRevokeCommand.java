package dev.socialmetrics.cli;

import dev.socialmetrics.http.access.ApiKeys;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.figure.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics keys revoke}: a key opens nothing any more. */
@Command(
    name = "revoke",
    aliases = "remove",
    mixinStandardHelpOptions = true,
    description = "Revoke a key: a running server refuses it from the next request on.")
final class KeysRevokeCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "NAME", description = "As it was added.")
  private String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  KeysRevokeCommand(CommandContext context) {
    this.context = context;
  }

  private record Revoked(String revoked) {}

  @Override
  public Integer call() {
    if (!new ApiKeys(folders.output(context.environment())).revoke(name)) {
      throw new CommandFailed(
          ExitCode.USAGE, "there is no key named " + name + ". metrics keys list names them.");
    }
    context.out().println(json ? Json.printed(new Revoked(name)) : "revoked " + name);
    return ExitCode.DONE;
  }
}
