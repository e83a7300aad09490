package dev.socialmetrics.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code metrics keys}: who may ask over HTTP. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    subcommands = {KeysAddCommand.class, KeysListCommand.class, KeysRevokeCommand.class},
    description = "Add, list and revoke the keys of metrics serve.")
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
