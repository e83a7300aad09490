package dev.socialmetrics.job.settings;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code application.yml} and {@code accounts.yml} of a configuration folder; each may be
 * missing.
 */
public final class ConfigurationFolder {
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param environment variables such as {@code METRICS_REPORT_TOPCONTENTLIMIT} override keys
   */
  public ConfigurationFolder(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** One entry of accounts.yml; handles by platform. */
  record Entry(
      String id, String name, ZoneId zone, Currency currency, Map<String, List<String>> handles) {
    Account toAccount() {
      return new Account(
          new AccountId(id),
          Optional.ofNullable(name),
          Optional.ofNullable(zone),
          Optional.ofNullable(currency).map(Currency::getCurrencyCode),
          handles == null ? List.of() : handles.values().stream().flatMap(List::stream).toList());
    }
  }

  /** The file accounts.yml. */
  record Entries(List<Entry> accounts) {}

  /**
   * @param programVersion part of the digest: a newer program judges refused files anew
   * @throws ConfigurationRefused when a key is unknown or its value wrong
   */
  public Configuration read(String programVersion) {
    Settings settings =
        new YamlFile(folder.resolve("application.yml"), environment).bind(Settings.class);
    Path accountsFile = folder.resolve("accounts.yml");
    Entries entries = new YamlFile(accountsFile, Map.of()).bind(Entries.class);
    List<Account> accounts = accounts(entries, accountsFile);
    FormatFolder formats = FormatFolder.read(folder.resolve("formats"));
    String rules =
        String.join("|", programVersion, accounts.toString(), settings.platforms().toString())
            + settings.defaults()
            + settings.accounts()
            + settings.input().limits()
            + settings.rejects()
            + formats.digest();
    Platforms platforms = platforms(settings);
    return new Configuration(
        settings,
        settings.alerts().webhooks().stream()
            .map(webhook -> webhook.toWebhook(environment, folder))
            .toList(),
        new Accounts(
            accounts, settings.defaults().zone(), settings.defaults().currency().getCurrencyCode()),
        platforms,
        formats.parsing(platforms),
        digest(rules));
  }

  private static List<Account> accounts(Entries entries, Path file) {
    if (entries.accounts() == null) {
      return List.of();
    }
    try {
      List<Account> accounts = entries.accounts().stream().map(Entry::toAccount).toList();
      requireDistinct(accounts, file);
      return accounts;
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new ConfigurationRefused(
          file + ": every account needs an id of 1 to 200 characters. Give each entry its id.");
    }
  }

  private static void requireDistinct(List<Account> accounts, Path file) {
    Set<AccountId> seen = new HashSet<>();
    for (Account account : accounts) {
      if (!seen.add(account.id())) {
        throw new ConfigurationRefused(
            file
                + ": the account "
                + account.id()
                + " stands there twice. Keep one entry an account.");
      }
    }
  }

  private Platforms platforms(Settings settings) {
    try {
      return Platforms.with(settings.platforms());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationRefused(
          folder.resolve("application.yml") + ": platforms: " + e.getMessage());
    }
  }

  private static String digest(String rules) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
