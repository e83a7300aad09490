package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;

import dev.socialmetrics.notify.Secret;
import dev.socialmetrics.notify.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One entry of {@code alerts.webhooks}. Secrets are named here and never written: the variable of
 * the environment or the file that holds them. The address may be such a secret too.
 */
public record WebhookSettings(
    String name,
    String url,
    String urlEnv,
    String urlFile,
    @DefaultValue("generic") Webhook.Format format,
    String secretEnv,
    String secretFile,
    @DefaultValue("5s") Duration timeout) {
  private static final String KEY = "alerts.webhooks[].";

  public WebhookSettings {
    require(
        name != null && name.matches("[A-Za-z0-9_.-]{1,64}"),
        KEY + "name",
        name == null ? "nothing" : "another",
        "1 to 64 letters, digits, dots or hyphens");
    require(
        count(url) + count(urlEnv) + count(urlFile) == 1,
        KEY + "url",
        "none or several",
        "one of url, url-env and url-file");
    require(
        count(secretEnv) + count(secretFile) < 2,
        KEY + "secret-env",
        "two secrets",
        "secret-env or secret-file");
    require(
        timeout.compareTo(Duration.ofMillis(1)) >= 0
            && timeout.compareTo(Duration.ofSeconds(5)) <= 0,
        KEY + "timeout",
        timeout,
        "a duration of at most 5s");
    if (url != null) {
      require(isUseful(name, url, format, timeout), KEY + "url", "another", "an https address");
    }
  }

  private static int count(String value) {
    return value == null ? 0 : 1;
  }

  private static boolean isUseful(
      String name, String url, Webhook.Format format, Duration timeout) {
    try {
      new Webhook(name, new Secret(url), format, Optional.empty(), timeout);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * With the secrets as they are now.
   *
   * @param folder that relative files are looked up in
   * @throws ConfigurationRefused when a secret is missing or the address is of no use; it shows
   *     neither
   */
  public Webhook toWebhook(Map<String, String> environment, Path folder) {
    Secret address =
        url != null ? new Secret(url) : secret(urlEnv, urlFile, environment, folder).orElseThrow();
    try {
      return new Webhook(
          name, address, format, secret(secretEnv, secretFile, environment, folder), timeout);
    } catch (IllegalArgumentException e) {
      throw refused("its address", "expected " + e.getMessage());
    }
  }

  private Optional<Secret> secret(
      String variable, String file, Map<String, String> environment, Path folder) {
    if (variable == null && file == null) {
      return Optional.empty();
    }
    String text = variable == null ? read(folder.resolve(file)) : environment.get(variable);
    if (text == null || text.isBlank()) {
      throw refused(variable == null ? file : "variable " + variable, "holds nothing");
    }
    return Optional.of(new Secret(text.strip()));
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw refused(file.toString(), "is not readable");
    }
  }

  private ConfigurationRefused refused(String what, String why) {
    return new ConfigurationRefused(
        "alerts.webhooks: " + name + ": " + what + " " + why + ". Correct it.");
  }
}
