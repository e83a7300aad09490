package dev.socialmetrics.http.access;

import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param key empty on this machine while there are no keys
 * @param name for limits: of the key, else the address
 */
public record Caller(Optional<ApiKey> key, String name) {
  private static final String ATTRIBUTE = Caller.class.getName();

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Of a request that passed. */
  public static Caller of(HttpServletRequest request) {
    return (Caller) request.getAttribute(ATTRIBUTE);
  }

  /** The only account that may be asked about; empty for all. */
  public Optional<String> onlyAccount() {
    return key.flatMap(ApiKey::account);
  }

  /**
   * @throws RequestRefused 403 for a key of one account
   */
  public void requireAllAccounts() {
    if (onlyAccount().isPresent()) {
      throw new RequestRefused(
          403,
          "forbidden",
          "this key is for account "
              + onlyAccount().get()
              + " only, and this address is about all of them. Ask for the reports of the account.");
    }
  }

  /**
   * @param account id as stored
   * @throws RequestRefused 403 for a key of another account
   */
  public void requireAccount(String account) {
    if (onlyAccount().filter(only -> !only.equalsIgnoreCase(account)).isPresent()) {
      throw new RequestRefused(
          403, "forbidden", "this key is for account " + onlyAccount().get() + " only.");
    }
  }

  boolean isLimited() {
    return key.map(ApiKey::limited).orElse(true);
  }
}
