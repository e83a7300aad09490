package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Collaborators;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Nearest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/**
 * Reads {@code application.yml}, {@code accounts.yml}, {@code annotations.csv}, {@code goals.yml}
 * and {@code exchange-rates.csv} of a configuration folder; each may be missing.
 */
public final class ConfigurationFolder {
  private final Path folder;
  private final Map<String, String> environment;
  private final Map<String, String> options;

  /**
   * @param environment variables such as {@code METRICS_REPORT_TOPCONTENTLIMIT} override keys
   */
  public ConfigurationFolder(Path folder, Map<String, String> environment) {
    this(folder, environment, Map.of());
  }

  /**
   * @param options values by key, such as {@code report.top-content-limit}; they override the
   *     environment
   */
  public ConfigurationFolder(
      Path folder, Map<String, String> environment, Map<String, String> options) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.options = Map.copyOf(options);
  }

  /** One entry of accounts.yml; handles by platform. */
  record Entry(
      String id,
      String name,
      ZoneId zone,
      Currency currency,
      Map<String, List<String>> handles,
      Collaborators collaborators) {
    Account toAccount() {
      return new Account(
          new AccountId(id),
          Optional.ofNullable(name),
          Optional.ofNullable(zone),
          Optional.ofNullable(currency).map(Currency::getCurrencyCode),
          handles == null ? List.of() : handles.values().stream().flatMap(List::stream).toList(),
          Optional.ofNullable(collaborators));
    }
  }

  /** The file accounts.yml. */
  record Entries(List<Entry> accounts) {}

  /**
   * @param programVersion part of the digest: a newer program judges refused files anew
   * @throws ConfigurationRefused when a key is unknown or its value wrong
   */
  public Configuration read(String programVersion) {
    return read(programVersion, FormatFolder.read(folder));
  }

  /**
   * The same without formats that are not described to their end, beside which others are drafted.
   *
   * @throws ConfigurationRefused as above
   */
  public Configuration readForDrafts(String programVersion) {
    return read(programVersion, FormatFolder.readForDrafts(folder));
  }

  private Configuration read(String programVersion, FormatFolder formats) {
    YamlFile application = new YamlFile(sources());
    Settings settings = application.bind(Settings.class);
    Platforms platforms = platforms(settings);
    new AlertRuleKeys(application, platforms).require(settings.alerts().rules());
    List<Account> accounts = accounts(new YamlFile(folder.resolve("accounts.yml")));
    String rules =
        String.join("|", programVersion, accounts.toString(), settings.platforms().toString())
            + settings.defaults()
            + settings.accounts()
            + settings.input().limits()
            + settings.input().ignoreColumns()
            + settings.rejects()
            + formats.digest();
    return new Configuration(
        settings,
        settings.alerts().webhooks().stream()
            .map(webhook -> webhook.toWebhook(environment, folder))
            .toList(),
        new Accounts(
            accounts, settings.defaults().zone(), settings.defaults().currency().getCurrencyCode()),
        platforms,
        formats.parsing(platforms),
        new AnnotationsFile(folder, platforms).read(),
        new GoalsFile(folder, platforms).read(),
        settings
            .report()
            .findCurrency()
            .map(to -> new CurrencyConversion(to, new ExchangeRatesFile(folder).read())),
        EffectiveSettings.withoutSecrets(options),
        digest(rules));
  }

  /** Every setting with its value and where that came from, secrets masked. */
  public List<EffectiveSetting> listEffective() {
    return new EffectiveSettings(sources()).list();
  }

  /** A sentence for each variable that looks like one of ours and sets nothing. */
  public List<String> listIdleVariables(Settings settings) {
    Set<String> secrets =
        settings.alerts().webhooks().stream()
            .flatMap(hook -> Stream.of(hook.urlEnv(), hook.secretEnv()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return SettingVariables.listIdle(environment, secrets);
  }

  private SettingSources sources() {
    options.keySet().forEach(ConfigurationFolder::requireKnown);
    return new SettingSources(folder.resolve("application.yml"), environment, options);
  }

  private static void requireKnown(String key) {
    List<String> known =
        SettingKeys.list(Settings.class).stream().filter(name -> !name.contains("[]")).toList();
    if (!known.contains(key)) {
      String near = Nearest.find(key, known).map(name -> " Did you mean " + name + "?").orElse("");
      throw new ConfigurationRefused("option --set " + Clip.clip(key) + ": unknown key." + near);
    }
  }

  private static List<Account> accounts(YamlFile file) {
    Entries entries = file.bind(Entries.class);
    List<Account> accounts = new ArrayList<>();
    Set<AccountId> seen = new HashSet<>();
    for (int n = 0; entries.accounts() != null && n < entries.accounts().size(); n++) {
      Account account = account(entries.accounts().get(n), file, "accounts[" + n + "]");
      if (!seen.add(account.id())) {
        throw file.refusal(
            "accounts[" + n + "]",
            "id",
            "found " + account.id() + " a second time, expected one entry per account");
      }
      accounts.add(account);
    }
    return accounts;
  }

  private static Account account(Entry entry, YamlFile file, String place) {
    try {
      return entry.toAccount();
    } catch (IllegalArgumentException | NullPointerException e) {
      String found = entry == null || entry.id() == null ? "nothing" : Clip.clip(entry.id());
      throw file.refusal(place, "id", "found " + found + ", expected an id of 1 to 200 characters");
    }
  }

  private Platforms platforms(Settings settings) {
    try {
      return Platforms.with(settings.platforms());
    } catch (IllegalArgumentException e) {
      SettingSources sources = sources();
      Origin origin =
          sources.listBelow(ConfigurationPropertyName.of("platforms")).stream()
              .findFirst()
              .map(ConfigurationProperty::getOrigin)
              .orElse(null);
      throw new ConfigurationRefused(
          sources.place(origin) + ": platforms: " + e.getMessage() + ". Correct the value.");
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
