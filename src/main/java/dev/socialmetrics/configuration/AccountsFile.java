package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds entries to accounts.yml as a person would: behind the others, comments untouched. */
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
   * Appends an account; the file is replaced whole or not at all.
   *
   * @param handles by platform
   * @throws ConfigurationRefused when the account is there already, or the result could not be read
   */
  public void add(Account account, Map<String, List<String>> handles) {
    try {
      Files.createDirectories(folder);
      String before = Files.exists(file) ? Files.readString(file) : "";
      replace(with(before, entry(account, handles, indent(before))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    account.name().ifPresent(name -> line(text, indent, "name: " + quoted(name)));
    account.zone().ifPresent(zone -> line(text, indent, "zone: " + zone));
    account.currency().ifPresent(code -> line(text, indent, "currency: " + code));
    account.collaborators().ifPresent(rule -> line(text, indent, "collaborators: " + rule));
    if (!handles.isEmpty()) {
      line(text, indent, "handles:");
    }
    handles.forEach((platform, names) -> line(text, indent, "  " + platform + ": " + list(names)));
    return text.toString();
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

  /** What is written is read once before it counts. */
  private void replace(String text) throws IOException {
    Path trial = Files.createTempDirectory(folder, ".accounts-");
    Path written = trial.resolve(NAME);
    try {
      Files.writeString(written, text);
      new ConfigurationFolder(trial, Map.of()).read("");
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (ConfigurationRefused e) {
      throw new ConfigurationRefused(e.getMessage().replace(written.toString(), file.toString()));
    } finally {
      Files.deleteIfExists(written);
      Files.delete(trial);
    }
  }
}
