package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Adds to accounts.yml as a person would: an account behind the others, or to its entry what that
 * does not say; comments untouched.
 */
public final class AccountsFile {
  private static final String NAME = "accounts.yml";
  private static final Pattern EMPTY_LIST =
      Pattern.compile("(?m)^accounts:[ \t]*(\\[[ \t]*\\]|~|null)?[ \t]*(#.*)?$");
  private static final Pattern ENTRY = Pattern.compile("(?m)^([ \t]*)- ");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

  private final Path folder;
  private final Path file;

  public AccountsFile(Path configuration) {
    this.folder = configuration;
    this.file = configuration.resolve(NAME);
  }

  /**
   * Appends an account, or adds to the one that is there; the file is replaced whole or not at all.
   *
   * @param handles by platform
   * @return whether it is new
   * @throws ConfigurationRefused when the account says something else already, or the result could
   *     not be read
   */
  public boolean add(Account account, Map<String, List<String>> handles) {
    try {
      Files.createDirectories(folder);
      String before = Files.exists(file) ? Files.readString(file) : "";
      Optional<Account> there = find(account.id(), before);
      String after =
          there.isPresent()
              ? changed(before, account, there.get(), handles)
              : with(before, entry(account, handles, indent(before)));
      if (after.equals(before)) {
        throw new ConfigurationRefused(
            file + ": " + account.id() + " is there already, with all of this.");
      }
      if (!isSaid(find(account.id(), after), account, handles)) {
        throw byHand(account.id());
      }
      replace(after);
      return there.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSaid(
      Optional<Account> found, Account account, Map<String, List<String>> handles) {
    return found.isPresent()
        && handles.values().stream().allMatch(found.get().handles()::containsAll)
        && settings(account).values().stream().allMatch(settings(found.get())::containsValue);
  }

  private ConfigurationRefused byHand(AccountId account) {
    return new ConfigurationRefused(
        file
            + ": the entry of "
            + account
            + " is not written a setting a line. Add to it by hand.");
  }

  /** The text with what the entry does not say. */
  private String changed(
      String before, Account account, Account there, Map<String, List<String>> handles) {
    AccountEntry entry =
        AccountEntry.find(before, account.id().value()).orElseThrow(() -> byHand(account.id()));
    Map<String, String> known = settings(there);
    settings(account)
        .forEach(
            (key, line) -> {
              if (!known.containsKey(key)) {
                entry.add(line);
              } else if (!known.get(key).equals(line)) {
                throw new ConfigurationRefused(
                    file
                        + ": the entry of "
                        + account.id()
                        + " says "
                        + known.get(key)
                        + ". Change it there by hand.");
              }
            });
    Map<String, String> missing = new TreeMap<>();
    handles.forEach(
        (platform, names) -> {
          List<String> others =
              names.stream().filter(name -> !there.handles().contains(name)).toList();
          if (!others.isEmpty()) {
            missing.put(platform, list(others));
          }
        });
    return entry.addHandles(missing).text();
  }

  private static String indent(String text) {
    Matcher entry = ENTRY.matcher(text);
    return entry.find() ? entry.group(1) : "  ";
  }

  private String with(String before, String entry) {
    Matcher list = EMPTY_LIST.matcher(before);
    if (list.find()) {
      String comment = list.group(2) == null ? "" : " " + list.group(2);
      String opened =
          before.substring(0, list.start()) + "accounts:" + comment + before.substring(list.end());
      return lineEnd(opened) + entry;
    }
    if (before.lines().anyMatch(line -> line.startsWith("accounts:"))) {
      throw new ConfigurationRefused(
          file + ": the accounts are in one line. Add the account there by hand.");
    }
    return lineEnd(before) + "accounts:\n" + entry;
  }

  private static String lineEnd(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static String entry(Account account, Map<String, List<String>> handles, String indent) {
    StringBuilder text = new StringBuilder();
    text.append(indent).append("- id: ").append(quoted(account.id().value())).append('\n');
    settings(account).values().forEach(setting -> line(text, indent, setting));
    if (!handles.isEmpty()) {
      line(text, indent, "handles:");
    }
    handles.forEach((platform, names) -> line(text, indent, "  " + platform + ": " + list(names)));
    return text.toString();
  }

  /** The lines of what it says, by key; its id and its handles not among them. */
  private static Map<String, String> settings(Account account) {
    Map<String, String> lines = new LinkedHashMap<>();
    account.name().ifPresent(name -> lines.put("name", "name: " + quoted(name)));
    account.zone().ifPresent(zone -> lines.put("zone", "zone: " + zone));
    account.currency().ifPresent(code -> lines.put("currency", "currency: " + code));
    account.collaborators().ifPresent(rule -> lines.put("collaborators", "collaborators: " + rule));
    return lines;
  }

  private static void line(StringBuilder text, String indent, String content) {
    text.append(indent).append("  ").append(content).append('\n');
  }

  private static String list(List<String> names) {
    return names.stream().map(AccountsFile::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    boolean word =
        PLAIN.matcher(text).matches() && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
    return word ? text : "'" + text.replace("'", "''") + "'";
  }

  private void replace(String text) throws IOException {
    Path written = Files.createTempFile(folder, ".accounts-", ".yml");
    try {
      Files.writeString(written, text);
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** An account as it would be read from a text in the file's place. */
  private Optional<Account> find(AccountId id, String text) throws IOException {
    Path trial = Files.createTempDirectory(folder, ".accounts-");
    Path written = trial.resolve(NAME);
    try {
      Files.writeString(written, text);
      return new ConfigurationFolder(trial, Map.of())
          .read("").accounts().listAll().stream().filter(each -> each.id().equals(id)).findFirst();
    } catch (ConfigurationRefused e) {
      throw new ConfigurationRefused(e.getMessage().replace(written.toString(), file.toString()));
    } finally {
      Files.deleteIfExists(written);
      Files.delete(trial);
    }
  }
}
