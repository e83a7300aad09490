package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A configuration folder that a test writes. */
final class ConfigurationInTest {
  private final Path folder;

  ConfigurationInTest(Path folder) {
    this.folder = folder;
  }

  ConfigurationInTest application(String text) {
    return write("application.yml", text);
  }

  ConfigurationInTest accounts(String text) {
    return write("accounts.yml", text);
  }

  private ConfigurationInTest write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Configuration read() {
    return read(Map.of());
  }

  Configuration read(Map<String, String> environment) {
    return new ConfigurationFolder(folder, environment).read("1.0");
  }

  /** The message of a refusal, with the folder's name left out. */
  String refusal() {
    return refusal(Map.of());
  }

  String refusal(Map<String, String> environment) {
    ConfigurationRefused refused =
        catchThrowableOfType(ConfigurationRefused.class, () -> read(environment));
    return refused == null ? "accepted" : refused.getMessage().replace(folder + "/", "");
  }
}
