package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RunFolders;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/**
 * The three folders, the settings of the moment, and how much is printed: what every command knows.
 */
final class FolderOptions {
  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Folder with the exports (default: input).")
  private Optional<Path> input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the database and the reports (default: output).")
  private Optional<Path> output;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Folder of the configuration (default: config).")
  private Optional<Path> config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set a key of application.yml for this command; repeatable.")
  private Map<String, String> settings = new TreeMap<>();

  @Option(
      names = "--quiet",
      description = "Print errors and what was asked for; no progress and no warnings.")
  private boolean quiet;

  /** Prints a warning on standard error, unless it is to be quiet. */
  void warn(CommandContext context, String text) {
    if (!quiet) {
      context.err().println("metrics: warning: " + text);
    }
  }

  /** How the progress of a run is shown. */
  ProgressDisplay progress(CommandContext context) {
    return ProgressDisplay.of(context.err(), context.environment(), quiet);
  }

  /** The configuration with what the environment and the options say. */
  ConfigurationFolder configuration(Environment environment) {
    return new ConfigurationFolder(config(environment), environment.variables(), settings);
  }

  /**
   * The configuration that a run was started with, with what the environment and the options say.
   *
   * @param folder of the run; the option comes before it
   * @param kept what was set for the run; options come before it
   */
  ConfigurationFolder configuration(
      Environment environment, Path folder, Map<String, String> kept) {
    Map<String, String> all = new TreeMap<>(kept);
    all.putAll(settings);
    Path from = config.isPresent() ? config(environment) : required(environment, folder);
    return new ConfigurationFolder(from, environment.variables(), all);
  }

  private Path required(Environment environment, Path folder) {
    if (!folder.equals(config(environment)) && !Files.isDirectory(folder)) {
      throw new ConfigurationRefused(
          "the run was started with the configuration in "
              + folder
              + ", which is gone. Put it back, or name another with --config.");
    }
    return folder;
  }

  /** Where exports are looked for; a folder that was named must be there. */
  Path input(Environment environment) {
    return existing(environment, input, "input");
  }

  Path output(Environment environment) {
    return resolve(environment, output, "output");
  }

  /** A folder that was named must be there; the default one may be missing. */
  Path config(Environment environment) {
    return existing(environment, config, "config");
  }

  /** All three of them. */
  RunFolders all(Environment environment) {
    return new RunFolders(input(environment), output(environment), config(environment));
  }

  /** A file that was named to be read; nothing that this program wrote itself. */
  Path inputFile(Environment environment, Path named) {
    Path file = environment.folder().resolve(named).normalize();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandFailed(ExitCode.USAGE, "there is no file " + named + ". Check the path.");
    }
    if (file.startsWith(output(environment))) {
      throw new CommandFailed(
          ExitCode.USAGE, named + " lies in the output folder, which is never read as input.");
    }
    return file;
  }

  /** Where files may be written by a name that was given. */
  WriteTargets targets(Environment environment) {
    return new WriteTargets(
        environment.folder(), output(environment), input(environment), config(environment));
  }

  private static Path existing(Environment environment, Optional<Path> named, String otherwise) {
    Path folder = resolve(environment, named, otherwise);
    if (named.isPresent() && !Files.isDirectory(folder)) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "--" + otherwise + ": there is no folder " + named.get() + ". Check the path.");
    }
    return folder;
  }

  private static Path resolve(Environment environment, Optional<Path> named, String otherwise) {
    return environment.folder().resolve(named.orElse(Path.of(otherwise))).normalize();
  }
}
