package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.store.query.AccountActivity.Active;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How old an account's data on one platform is.
 *
 * @param platform {@code *} of a configured account that has no data at all
 * @param age in days by the clock; empty without a dated row
 * @param allowed in days; empty where nothing is expected
 */
record DataAge(
    String account,
    String platform,
    Optional<String> lastDay,
    OptionalLong age,
    OptionalInt allowed,
    boolean isMissing) {

  /** Undated data is never stale: nothing tells how old it is. */
  String state() {
    if (isMissing) {
      return "missing";
    }
    boolean stale = age.isPresent() && allowed.isPresent() && age.getAsLong() > allowed.getAsInt();
    return stale ? "stale" : "fresh";
  }

  /** Those with data, then those without that data is expected of. */
  static List<DataAge> list(List<Active> active, Configuration configuration, LocalDate today) {
    List<DataAge> all = new ArrayList<>();
    active.forEach(one -> all.add(of(one, configuration, today)));
    configuration.settings().expect().listPairs().stream()
        .map(pair -> pair.split("/", 2))
        .filter(pair -> active.stream().noneMatch(one -> isPair(one, pair)))
        .forEach(pair -> all.add(missing(pair[0], pair[1], configuration)));
    configuration.accounts().listAll().stream()
        .map(account -> account.id().value())
        .filter(id -> all.stream().noneMatch(one -> one.account().equals(id)))
        .map(id -> missing(id, "*", configuration))
        .filter(one -> one.allowed().isPresent())
        .forEach(all::add);
    return all;
  }

  private static boolean isPair(Active one, String[] pair) {
    return one.account().equalsIgnoreCase(pair[0]) && one.platform().equals(pair[1]);
  }

  private static DataAge of(Active one, Configuration configuration, LocalDate today) {
    OptionalLong age =
        one.lastDay().stream()
            .mapToLong(day -> ChronoUnit.DAYS.between(LocalDate.parse(day), today))
            .findFirst();
    return new DataAge(
        one.account(),
        one.platform(),
        one.lastDay(),
        age,
        configuration.settings().expect().days(one.account(), one.platform()),
        false);
  }

  private static DataAge missing(String account, String platform, Configuration configuration) {
    return new DataAge(
        account,
        platform,
        Optional.empty(),
        OptionalLong.empty(),
        configuration.settings().expect().days(account, platform),
        true);
  }
}
