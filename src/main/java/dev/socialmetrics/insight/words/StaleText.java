package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.StaleFinding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several channels without recent days in one sentence, which names the first of them. */
final class StaleText {
  private static final int MOST_NAMED = 3;

  private final List<StaleFinding> all;
  private final ChannelNames names;

  /**
   * @param all two or more, the most important first
   */
  StaleText(List<StaleFinding> all, ChannelNames names) {
    this.all = all;
    this.names = names;
  }

  Sentence sentence() {
    List<String> named = names.ofOneAccount() ? channels() : accounts();
    return new Sentence(
        Quantity.of(all.size(), "channel")
            + " have no recent days: "
            + String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size())))
            + (named.size() > MOST_NAMED ? " and more" : "")
            + ".",
        all.stream().map(Finding::id).toList());
  }

  private List<String> channels() {
    return all.stream().map(one -> latest(names.of(one.id().channel()), List.of(one))).toList();
  }

  /** An account with several of them is named once. */
  private List<String> accounts() {
    Function<StaleFinding, AccountId> account = one -> one.id().channel().account();
    Map<AccountId, List<StaleFinding>> groups =
        all.stream()
            .collect(Collectors.groupingBy(account, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .map(
            group ->
                group.size() == 1
                    ? latest(names.of(group.get(0).id().channel()), group)
                    : latest(
                        WrittenNumbers.count(group.size())
                            + " of "
                            + names.of(account.apply(group.get(0))),
                        group))
        .toList();
  }

  private static String latest(String name, List<StaleFinding> some) {
    LocalDate latest =
        some.stream().map(StaleFinding::latest).max(LocalDate::compareTo).orElseThrow();
    return name + " (latest " + WrittenNumbers.day(latest) + ")";
  }
}
