package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.EffectiveSetting;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.report.figure.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics config}: what holds, and why. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Show every effective setting and where it came from; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ConfigCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Configuration configuration = JobCommands.configuration(context, folders);
    List<EffectiveSetting> settings =
        folders.configuration(context.environment()).listEffective().stream()
            .map(this::shortened)
            .toList();
    int accounts = configuration.accounts().listAll().size();
    int formats = configuration.formats().listAll().size();
    if (json) {
      context.out().println(Json.printed(new Document(settings, accounts, formats)));
    } else {
      AlignedColumns.lines(settings.stream().map(ConfigCommand::cells).toList(), 0)
          .forEach(line -> context.out().println(line.substring(2)));
      context.out().println("accounts configured: " + accounts);
      context.out().println("formats known: " + formats);
    }
    return 0;
  }

  /** Files are named from the folder the command was started in. */
  private EffectiveSetting shortened(EffectiveSetting setting) {
    Path folder = context.environment().folder();
    return new EffectiveSetting(
        setting.key(), setting.value(), setting.origin().replace(folder + "/", ""));
  }

  private static List<String> cells(EffectiveSetting setting) {
    return List.of(setting.key() + ": " + Clip.clip(setting.value()), setting.origin());
  }

  private record Document(List<EffectiveSetting> settings, int accounts, int formats) {}
}
