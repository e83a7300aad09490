package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.problem.Clip;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code goals.yml}: what channels are to reach. */
final class GoalsFile {
  /** Its name in the configuration folder. */
  static final String NAME = "goals.yml";

  private static final int DIGITS = 15;
  private static final int MOST_YEARS = 10;

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
    YamlFile yaml = new YamlFile(file);
    List<Entry> entries = yaml.bind(Entries.class).goals();
    Map<FindingId, Integer> places = new HashMap<>();
    List<Goal> goals = new ArrayList<>();
    for (int n = 0; n < entries.size(); n++) {
      Place place = new Place(yaml, "goals[" + n + "]");
      Goal goal = goal(entries.get(n), place);
      Integer former = places.putIfAbsent(GoalFinding.idOf(goal), n);
      place.require(
          former == null,
          "target",
          goal.statedTarget(),
          "another target or day than that of goals[" + former + "], which is the same goal");
      goals.add(goal);
    }
    return List.copyOf(goals);
  }

  /** An entry of the file, for messages. */
  private record Place(YamlFile yaml, String entry) {
    void require(boolean holds, String key, Object found, String expected) {
      if (!holds) {
        String what = found == null ? "nothing" : Clip.clip(found.toString());
        throw yaml.refusal(entry, key, "found " + what + ", expected " + expected);
      }
    }
  }

  private Goal goal(Entry entry, Place place) {
    BigDecimal target = entry.target();
    place.require(isTarget(target), "target", target, "a number above 0 of at most 15 digits");
    place.require(entry.by() != null, "by", null, "a day such as 2026-12-31");
    LocalDate from = entry.from() == null ? entry.by().withDayOfMonth(1) : entry.from();
    boolean isSpan = !from.isAfter(entry.by()) && from.isAfter(entry.by().minusYears(MOST_YEARS));
    place.require(
        isSpan,
        "from",
        from,
        "a day that is not after \"by\", and less than " + MOST_YEARS + " years before it");
    return new Goal(
        new Channel(account(entry, place), platform(entry, place)),
        metric(entry, place),
        target.doubleValue(),
        new Window(from, entry.by()));
  }

  /** As many digits as a double has exactly. */
  private static boolean isTarget(BigDecimal target) {
    return target != null
        && target.signum() > 0
        && target.scale() <= DIGITS
        && target.stripTrailingZeros().precision() <= DIGITS
        && target.compareTo(BigDecimal.TEN.pow(DIGITS)) < 0;
  }

  private static AccountId account(Entry entry, Place place) {
    String id = entry.account();
    boolean isId = id != null && !id.isBlank() && id.length() <= AccountId.MAX_LENGTH;
    place.require(isId, "account", id, "the id of an account");
    return new AccountId(id);
  }

  private Platform platform(Entry entry, Place place) {
    String name = entry.platform();
    Optional<Platform> platform = Optional.ofNullable(name).flatMap(platforms::find);
    place.require(platform.isPresent(), "platform", name, near(name, platforms.keys()));
    return platform.orElseThrow();
  }

  private static ObservedMetric metric(Entry entry, Place place) {
    List<ObservedMetric> forecast =
        ObservedMetric.all().stream().filter(one -> one.forecast().isPresent()).toList();
    List<String> names = forecast.stream().map(one -> one.metric().name()).toList();
    String name = entry.metric();
    place.require(name != null && names.contains(name), "metric", name, near(name, names));
    return forecast.get(names.indexOf(name));
  }

  private static String near(String word, List<String> known) {
    return OneOf.of(word == null ? "" : word, known);
  }
}
