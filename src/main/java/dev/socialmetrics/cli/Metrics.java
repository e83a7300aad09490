package dev.socialmetrics.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The list of commands. */
@Command(
    name = "metrics",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Social metrics: from export files to numbers people trust.",
    description = {
      "",
      "Reads the exports of an organisation's social-media accounts, validates them, computes engagement and"
          + " campaign return, keeps the history in SQLite and writes reports.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nTry it on the shipped samples:%n",
    footer = {
      "  metrics nightly --input input/samples --output output/demo",
      "",
      "Exit codes: 0 done; 1 failed, metrics rerun resumes; 2 wrong usage or configuration;",
      "3 done, but look; 4 another run holds the lock; 6 storage; 143 or 130 stopped."
    },
    subcommands = {
      NightlyCommand.class,
      ScheduleCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      RunsCommand.class,
      ShowRunCommand.class,
      RerunCommand.class,
      StopCommand.class,
      AbandonCommand.class,
      RejectsCommand.class,
      FormatsCommand.class,
      StatusCommand.class,
      AccountsCommand.class,
      AnnotateCommand.class,
      GoalsCommand.class,
      ConfigCommand.class,
      ExplainCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PruneCommand.class,
      PurgeCommand.class,
      ForgetCommand.class,
      VerifyCommand.class,
      ServeCommand.class,
      KeysCommand.class,
      WarmUpCommand.class
    })
final class Metrics implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
