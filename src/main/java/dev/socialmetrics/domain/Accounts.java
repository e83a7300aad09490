package dev.socialmetrics.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The configured accounts, with the defaults that hold for all others. Immutable. */
public final class Accounts {
  private final Map<String, Account> byId = new HashMap<>();
  private final Map<String, Account> byIdInLowerCase = new HashMap<>();
  private final Map<String, Account> byHandle = new HashMap<>();
  private final List<Account> all;
  private final ZoneId defaultZone;
  private final String defaultCurrency;
  private final Predicate<String> kept;

  public Accounts(Collection<Account> accounts, ZoneId defaultZone, String defaultCurrency) {
    this(accounts, defaultZone, defaultCurrency, written -> false);
  }

  private Accounts(
      Collection<Account> accounts,
      ZoneId defaultZone,
      String defaultCurrency,
      Predicate<String> kept) {
    this.kept = kept;
    this.all = List.copyOf(accounts);
    this.defaultZone = Objects.requireNonNull(defaultZone);
    this.defaultCurrency = Objects.requireNonNull(defaultCurrency);
    for (Account account : all) {
      byId.put(account.id().value(), account);
      byIdInLowerCase.putIfAbsent(lowerCase(account.id().value()), account);
      account.handles().forEach(handle -> byHandle.put(lowerCase(handle), account));
    }
  }

  public List<Account> listAll() {
    return all;
  }

  /** The same, with ids that are kept as they are written. */
  public Accounts keeping(Predicate<String> asWritten) {
    return new Accounts(all, defaultZone, defaultCurrency, asWritten);
  }

  /** By id, else by a handle (without regard to case). */
  public Optional<Account> find(String idOrHandle) {
    return findById(idOrHandle).or(() -> Optional.ofNullable(byHandle.get(lowerCase(idOrHandle))));
  }

  /** Two entries that differ in nothing but case are two accounts. */
  private Optional<Account> findById(String id) {
    Account account = byId.get(NormalText.of(id));
    return Optional.ofNullable(account != null ? account : byIdInLowerCase.get(lowerCase(id)));
  }

  /**
   * The id under which data of an account is stored: as accounts.yml spells it, else in lower case,
   * so that {@code C2} and {@code c2} are one account.
   */
  public String idOf(String written) {
    String normal = NormalText.of(written);
    return kept.test(normal)
        ? normal
        : findById(normal).map(found -> found.id().value()).orElseGet(() -> lowerCase(normal));
  }

  /** The id that is meant by an id in any case, or by a handle; as it would be stored otherwise. */
  public String meant(String written) {
    return find(written).map(account -> account.id().value()).orElseGet(() -> idOf(written));
  }

  private static String lowerCase(String text) {
    return NormalText.of(text).toLowerCase(Locale.ROOT);
  }

  /** The zone of an account's local times. */
  public ZoneId zoneOf(String accountId) {
    return find(accountId).flatMap(Account::zone).orElse(defaultZone);
  }

  /** The currency of an account's money where a row states none. */
  public String currencyOf(String accountId) {
    return find(accountId).flatMap(Account::currency).orElse(defaultCurrency);
  }
}
