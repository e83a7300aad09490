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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code metrics config}: what holds, and why. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Show every effective setting and where it came from; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
    if (json) {
      printJson(settings, configuration);
    } else {
      AlignedColumns.lines(settings.stream().map(ConfigCommand::cells).toList(), 0)
          .forEach(line -> context.out().println(line.substring(2)));
      context.out().println("accounts configured: " + configuration.accounts().listAll().size());
      context.out().println("formats known: " + configuration.formats().listAll().size());
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

  private void printJson(List<EffectiveSetting> settings, Configuration configuration) {
    ObjectNode document = MAPPER.createObjectNode();
    ArrayNode array = document.putArray("settings");
    settings.forEach(
        setting ->
            array
                .addObject()
                .put("key", setting.key())
                .put("value", setting.value())
                .put("origin", setting.origin()));
    document.put("accounts", configuration.accounts().listAll().size());
    document.put("formats", configuration.formats().listAll().size());
    context.out().println(Json.printed(document));
  }
}
