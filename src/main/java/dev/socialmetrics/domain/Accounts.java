package dev.socialmetrics.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The configured accounts, with the defaults that hold for all others. Immutable. */
public final class Accounts {
  private final Map<String, Account> byId = new HashMap<>();
  private final Map<String, Account> byHandle = new HashMap<>();
  private final List<Account> all;
  private final ZoneId defaultZone;
  private final String defaultCurrency;

  public Accounts(Collection<Account> accounts, ZoneId defaultZone, String defaultCurrency) {
    this.all = List.copyOf(accounts);
    this.defaultZone = Objects.requireNonNull(defaultZone);
    this.defaultCurrency = Objects.requireNonNull(defaultCurrency);
    for (Account account : all) {
      byId.put(account.id().value(), account);
      account.handles().forEach(handle -> byHandle.put(handleKey(handle), account));
    }
  }

  public List<Account> listAll() {
    return all;
  }

  /** By id, else by a handle (without regard to case). */
  public Optional<Account> find(String idOrHandle) {
    Account account = byId.get(NormalText.of(idOrHandle));
    return Optional.ofNullable(account != null ? account : byHandle.get(handleKey(idOrHandle)));
  }

  private static String handleKey(String handle) {
    return NormalText.of(handle).toLowerCase(Locale.ROOT);
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
