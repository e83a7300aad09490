package dev.socialmetrics.maintenance;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what one account is named in texts: its id, its handles, the names of its files and the
 * sentences of its alerts.
 */
final class AccountMentions {
  private final String account;
  private final Accounts accounts;
  private final Set<String> files;
  private final Set<String> alerts;
  private final Pattern words;

  AccountMentions(String account, Accounts accounts, Set<String> files, Set<String> alerts) {
    this.account = account;
    this.accounts = accounts;
    this.files = files;
    this.alerts = alerts;
    List<String> names = new ArrayList<>();
    names.add(account);
    accounts.find(account).ifPresent(known -> names.addAll(known.handles()));
    this.words =
        Pattern.compile(
            names.stream()
                .map(Pattern::quote)
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}_-])(?:", ")(?![\\p{L}\\p{N}_-])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a file of that name lies in the account's folder. */
  boolean isFolderOf(String fileName) {
    return FolderOwner.of(fileName).account().filter(this::isIt).isPresent();
  }

  /** Whether a name is the account's. */
  boolean isIt(String name) {
    return name.equals(account)
        || accounts
            .find(name)
            .map(known -> known.id().value())
            .orElseGet(() -> accounts.idOf(name))
            .equals(account);
  }

  /** Whether a name or path is that of a file of the account alone. */
  boolean isFile(String name) {
    return files.contains(name) || isFolderOf(name);
  }

  boolean isAlert(String sentence) {
    return alerts.contains(sentence);
  }

  /** Whether one of its names stands in a text as a word. */
  boolean isWordIn(String text) {
    return words.matcher(text).find();
  }

  /**
   * Whether a line of a log is about the account. A number alone says nothing: it may count
   * anything.
   */
  boolean isAbout(String line) {
    boolean isNumber = account.chars().allMatch(Character::isDigit);
    return !isNumber && isWordIn(line)
        || files.stream().anyMatch(line::contains)
        || alerts.stream().anyMatch(line::contains);
  }
}
