package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.table.LaterChannels;
import java.util.stream.Collectors;

/** Which channels the pages lack because all of their data is later, as the first page says it. */
final class LaterWords {
  private static final int MOST = 10;

  private LaterWords() {}

  /** Empty where there are none. */
  static String of(LaterChannels later, Names names) {
    return later.sentence().map(sentence -> sentence + ": " + list(later, names) + ".").orElse("");
  }

  private static String list(LaterChannels later, Names names) {
    String named =
        later.latest().entrySet().stream()
            .limit(MOST)
            .map(one -> names.of(one.getKey()) + " (" + PageText.day(one.getValue()) + ")")
            .collect(Collectors.joining(", "));
    int more = later.latest().size() - MOST;
    return more > 0 ? named + " and " + PageText.count(more) + " more" : named;
  }
}
