package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.problem.Nearest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code goals.yml}: what channels are to reach. */
final class GoalsFile {
  /** Its name in the configuration folder. */
  static final String NAME = "goals.yml";

  private final Path file;
  private final Platforms platforms;

  GoalsFile(Path configuration, Platforms platforms) {
    this.file = configuration.resolve(NAME);
    this.platforms = platforms;
  }

  /**
   * An entry of the file.
   *
   * @param from of what is counted the first day that adds up; the first of the month of {@code by}
   *     where it is not given
   */
  record Entry(
      String account,
      String platform,
      String metric,
      BigDecimal target,
      LocalDate from,
      LocalDate by) {}

  /** The file. */
  record Entries(@DefaultValue List<Entry> goals) {}

  /**
   * None where there is no such file.
   *
   * @throws ConfigurationRefused when an entry of it cannot be understood
   */
  List<Goal> read() {
    List<Entry> entries = new YamlFile(file).bind(Entries.class).goals();
    List<Goal> goals = new ArrayList<>();
    for (int n = 0; n < entries.size(); n++) {
      goals.add(goal(entries.get(n), "goals[" + n + "]"));
    }
    return List.copyOf(goals);
  }

  private Goal goal(Entry entry, String place) {
    require(entry.account() != null, place + ".account", "the id of an account");
    require(entry.platform() != null, place + ".platform", "a platform");
    require(entry.by() != null, place + ".by", "a day such as 2026-12-31");
    boolean isPositive = entry.target() != null && entry.target().signum() > 0;
    require(isPositive, place + ".target", "a number above 0");
    LocalDate from = entry.from() == null ? entry.by().withDayOfMonth(1) : entry.from();
    require(!from.isAfter(entry.by()), place + ".from", "a day that is not after \"by\"");
    return new Goal(
        new Channel(new AccountId(entry.account()), platform(entry, place)),
        metric(entry, place),
        entry.target().doubleValue(),
        new Window(from, entry.by()));
  }

  private Platform platform(Entry entry, String place) {
    Optional<Platform> platform = platforms.find(entry.platform());
    require(platform.isPresent(), place + ".platform", near(entry.platform(), platforms.keys()));
    return platform.orElseThrow();
  }

  private ObservedMetric metric(Entry entry, String place) {
    List<ObservedMetric> forecast =
        ObservedMetric.all().stream().filter(one -> one.forecast().isPresent()).toList();
    List<String> names = forecast.stream().map(one -> one.metric().name()).toList();
    String asked = entry.metric() == null ? "" : entry.metric();
    require(names.contains(asked), place + ".metric", near(asked, names));
    return forecast.get(names.indexOf(asked));
  }

  private static String near(String word, List<String> known) {
    return "one of "
        + String.join(", ", known)
        + Nearest.find(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private void require(boolean holds, String key, String expected) {
    if (!holds) {
      throw new ConfigurationRefused(
          file + ": " + key + ": expected " + expected + ". Correct it.");
    }
  }
}
