package dev.socialmetrics.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The three folders that every command knows. */
final class Folders {
  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "Folder with the exports (default: ${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the database and the reports (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "config",
      description = "Folder of the configuration (default: ${DEFAULT-VALUE}).")
  private Path config;

  Path input(Surroundings surroundings) {
    return surroundings.folder().resolve(input).normalize();
  }

  Path output(Surroundings surroundings) {
    return surroundings.folder().resolve(output).normalize();
  }

  Path config(Surroundings surroundings) {
    return surroundings.folder().resolve(config).normalize();
  }
}
