package dev.socialmetrics.cli;

import dev.socialmetrics.http.access.ApiKeys;
import dev.socialmetrics.job.running.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  KeysRevokeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!new ApiKeys(folders.output(context.environment())).revoke(name)) {
      throw new CommandFailed(
          ExitCode.USAGE, "there is no key named " + name + ". metrics keys list names them.");
    }
    context.out().println("revoked " + name);
    return ExitCode.DONE;
  }
}
