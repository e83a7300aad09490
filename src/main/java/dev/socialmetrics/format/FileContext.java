package dev.socialmetrics.format;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a file besides its content.
 *
 * @param name as people know it, relative to the input folder: {@code acme/tiktok/overview.csv}
 * @param account by the folder or an option; a column in the row goes before it
 * @param platform by the folder or an option; a column in the row goes before it
 * @param stated by options, where the file does not say so
 * @param modified when its content last changed, by a clock that was no more than a day ahead: the
 *     export time where nothing better is known
 * @param firstSeen when a run first saw it; no export is later than the day after
 * @param ignoredColumns labels of columns that are known to divide nothing, by configuration
 */
public record FileContext(
    String name,
    Optional<AccountId> account,
    Optional<Platform> platform,
    StatedFacts stated,
    Instant modified,
    Instant firstSeen,
    Accounts accounts,
    Platforms platforms,
    Set<String> ignoredColumns) {
  /** Clocks and time zones differ by less. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** A clock that was further ahead says nothing: the file is as young as it can be. */
  public FileContext {
    Objects.requireNonNull(name);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(modified);
    Objects.requireNonNull(firstSeen);
    Objects.requireNonNull(accounts);
    Objects.requireNonNull(platforms);
    ignoredColumns = Set.copyOf(ignoredColumns);
    modified = isPossible(modified, firstSeen) ? modified : firstSeen;
  }

  private static boolean isPossible(Instant exported, Instant firstSeen) {
    return !exported.isAfter(firstSeen.plus(AHEAD));
  }

  /** Whether it can have been exported then: before it was seen, as far as clocks agree. */
  public boolean isPossibleExport(Instant exported) {
    return isPossible(exported, firstSeen);
  }

  /** Such an export time, as messages say it. */
  public String possibleExport() {
    return "a time up to the day after the file was first seen, "
        + firstSeen.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether a day had begun in {@code where} when the file was first seen. */
  public boolean isBegun(LocalDate day, ZoneId where) {
    return !firstSeen.isBefore(day.atStartOfDay(where).toInstant());
  }

  /** A period goes no further than the day on which the file was first seen. */
  public LocalDate endSoFar(LocalDate periodEnd, ZoneId where) {
    return isBegun(periodEnd, where) ? periodEnd : firstSeen.atZone(where).toLocalDate();
  }

  /** The same for a table that lies in it. */
  public FileContext named(String entry) {
    return new FileContext(
        entry, account, platform, stated, modified, firstSeen, accounts, platforms, ignoredColumns);
  }

  /** The same, of an account where nothing else says whose it is. */
  public FileContext of(Optional<AccountId> known) {
    return new FileContext(
        name,
        account.or(() -> known),
        platform,
        stated,
        modified,
        firstSeen,
        accounts,
        platforms,
        ignoredColumns);
  }

  /** Whether a column is known to say nothing. */
  public boolean isIgnored(String label) {
    return ignoredColumns.stream().anyMatch(label.strip()::equalsIgnoreCase);
  }

  /** That its figures are of, where the file does not say so. */
  public Optional<Window> period() {
    return stated.period();
  }

  /** What the names of its folders, and its own, may say. */
  public FolderNames folders() {
    return new FolderNames(accounts, platforms);
  }

  /** The period that its name states, else the nearest folder of its own. */
  public Optional<Window> named() {
    return folders().period(name);
  }

  /** The last day of the same, else of the period that an option states. */
  public Optional<LocalDate> periodEnd() {
    return named().or(stated::period).map(Window::end);
  }

  /** Of the account that its folder or an option gives it. */
  public ZoneId zone() {
    return accounts.zoneOf(account.map(AccountId::value).orElse(""));
  }

  /** When its values were exported, where its period ends then: {@link ExportMoment#notBefore}. */
  public ExportMoment notBefore(ExportMoment stated, Optional<LocalDate> periodEnd, ZoneId where) {
    return periodEnd.map(end -> stated.notBefore(end, where, firstSeen)).orElse(stated);
  }

  /** When it was exported at the latest where only its own clock says when. */
  public Instant latestExport() {
    return modified.isAfter(firstSeen) ? modified : firstSeen;
  }
}
