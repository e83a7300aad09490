package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which channels a report is about.
 *
 * @param accounts empty means all
 * @param platforms empty means all
 */
public record ReportScope(List<AccountId> accounts, List<Platform> platforms) {
  /** Every account on every platform. */
  public static final ReportScope ALL = new ReportScope(List.of(), List.of());

  public ReportScope {
    accounts = List.copyOf(accounts);
    platforms = List.copyOf(platforms);
  }

  /** A condition on {@code account_id} and {@code platform}, with the places of its parameters. */
  String condition() {
    return among("account_id", accounts.size()) + " AND " + among("platform", platforms.size());
  }

  /** The parameters of {@link #condition()}, in order. */
  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    accounts.forEach(account -> parameters.add(account.value()));
    platforms.forEach(platform -> parameters.add(platform.key()));
    return parameters;
  }

  static String among(String column, int count) {
    return count == 0 ? "1 = 1" : column + " IN (" + places("?", count) + ")";
  }

  static String places(String place, int count) {
    return String.join(", ", Collections.nCopies(count, place));
  }
}
