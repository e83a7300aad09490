package dev.socialmetrics.format;

import dev.socialmetrics.domain.Accounts;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What reading a row needs to know of its account.
 *
 * @param id under which its data is stored
 * @param zone of local times; {@link ZoneOffset#UTC} itself for every name of UTC
 * @param currency of money that a row states none for
 */
public record AccountFacts(String id, ZoneId zone, String currency) {
  /**
   * @param id as written
   */
  public static AccountFacts of(String id, Accounts accounts) {
    ZoneId zone = accounts.zoneOf(id);
    boolean utc = zone.normalized().equals(ZoneOffset.UTC);
    return new AccountFacts(
        accounts.idOf(id), utc ? ZoneOffset.UTC : zone, accounts.currencyOf(id));
  }
}
