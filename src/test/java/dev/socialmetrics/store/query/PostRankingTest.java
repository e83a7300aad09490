package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranking of random posts, with ties, unknown values and several bases, against a sort. */
class PostRankingTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final Window WINDOW = Window.endingOn(DAY, 30);
  private static final List<String> BASES = List.of("reach", "impressions", "views", "reported");
  private static final int LIMIT = 5;

  private record Row(
      String id, Double rate, String basis, Long likes, Long saves, Long reach, Instant posted) {
    BigInteger engagements() {
      if (likes == null && saves == null) {
        return BigInteger.valueOf(-1);
      }
      return BigInteger.valueOf(likes == null ? 0 : likes)
          .add(BigInteger.valueOf(saves == null ? 0 : saves));
    }

    long knownReach() {
      return reach == null ? -1 : reach;
    }

    Instant knownPosted() {
      return posted == null ? Instant.MIN : posted;
    }

    boolean isIn(Window window) {
      return posted != null && window.contains(LocalDate.parse(posted.toString().substring(0, 10)));
    }
  }

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void equals_a_sort_of_all_posts(int seed) throws SQLException {
    Random random = new Random(seed);
    ReportDatabase database = new ReportDatabase(folder);
    Map<Channel, List<Row>> channels = new TreeMap<>();
    for (String account : List.of("1", "2")) {
      channels.put(Channel.of(account, "instagram"), rows(random, 5 + random.nextInt(300)));
    }
    channels.forEach((channel, rows) -> rows.forEach(row -> store(database, channel, row)));

    for (MinimumReach floor : List.of(MinimumReach.AUTO, MinimumReach.NONE, MinimumReach.of(3))) {
      Map<Channel, RankedPosts> ranked =
          new ReportQueries(database.source())
              .rankPosts(
                  ReportScope.ALL,
                  new ReportPostFilter(DAY, true, floor, LIMIT).within(Optional.of(WINDOW)));

      channels.forEach(
          (channel, rows) -> {
            long people = floor(rows, floor);
            assertThat(described(database, ranked.get(channel).ofAllTime()))
                .as("%s, floor %s", channel, floor)
                .isEqualTo(sorted(rows, people));
            assertThat(described(database, ranked.get(channel).ofWindow()))
                .as("%s, floor %s, window", channel, floor)
                .isEqualTo(sorted(rows.stream().filter(r -> r.isIn(WINDOW)).toList(), people));
          });
    }
  }

  /** Many small posts of great rates, so that a floor leaves few of those that a scan keeps. */
  private static List<Row> rows(Random random, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean small = random.nextInt(3) == 0;
      Long reach = random.nextInt(9) == 0 ? null : Long.valueOf(random.nextInt(small ? 9 : 2000));
      String basis = BASES.get(Math.min(random.nextInt(6), 9 - random.nextInt(9)) % 4);
      Double rate = random.nextInt(7) == 0 ? null : (random.nextInt(4) + (small ? 10.0 : 0.0));
      rows.add(
          new Row(
              "p" + (i * 7919) % 100_003,
              rate,
              rate == null ? null : basis,
              count(random),
              count(random),
              reach,
              random.nextInt(9) == 0
                  ? null
                  : Instant.parse("2025-05-10T00:00:00Z")
                      .plusSeconds(86_400L * random.nextInt(50))));
    }
    return rows;
  }

  private static Long count(Random random) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return null;
    }
    return kind == 1 ? Long.MAX_VALUE - random.nextInt(2) : (long) random.nextInt(3);
  }

  private static void store(ReportDatabase database, Channel channel, Row row) {
    database.post(
        channel.accountId(),
        channel.platformKey(),
        row.id(),
        "engagement_rate",
        row.rate(),
        "engagement_basis",
        row.basis(),
        "likes",
        row.likes(),
        "saves",
        row.saves(),
        "reach",
        row.reach(),
        "posted_at",
        row.posted() == null ? null : row.posted().toString());
  }

  /** Written down anew: the posts that have a reach, sorted, and the mean of the middle ones. */
  private static long floor(List<Row> rows, MinimumReach asked) {
    if (!asked.isAuto()) {
      return asked.people().orElseThrow();
    }
    List<Long> sorted =
        rows.stream()
            .filter(PostRankingTest::isUpToDay)
            .map(Row::reach)
            .filter(r -> r != null)
            .sorted()
            .toList();
    if (sorted.isEmpty()) {
      return 0;
    }
    int middle = sorted.size() / 2;
    long twice =
        sorted.size() % 2 == 1
            ? 2 * sorted.get(middle)
            : sorted.get(middle - 1) + sorted.get(middle);
    long floor = 0;
    while (floor * 200 < twice) {
      floor++;
    }
    return floor;
  }

  private static boolean isUpToDay(Row row) {
    return row.posted() == null || row.posted().isBefore(Instant.parse("2025-07-01T00:00:00Z"));
  }

  private static List<String> sorted(List<Row> all, long floor) {
    List<Row> rows =
        all.stream()
            .filter(PostRankingTest::isUpToDay)
            .filter(row -> row.reach() == null || row.reach() >= floor)
            .sorted(
                Comparator.comparing(Row::engagements)
                    .thenComparing(Row::knownReach)
                    .thenComparing(Row::knownPosted)
                    .reversed()
                    .thenComparing(Row::id))
            .toList();
    Map<String, Long> counts =
        rows.stream()
            .filter(row -> row.rate() != null)
            .collect(Collectors.groupingBy(Row::basis, Collectors.counting()));
    List<String> list = new ArrayList<>();
    BASES.stream()
        .filter(counts::containsKey)
        .sorted(Comparator.comparing((String basis) -> -counts.get(basis)))
        .forEach(
            basis -> {
              List<Row> best =
                  rows.stream()
                      .filter(row -> basis.equals(row.basis()))
                      .sorted(Comparator.comparing((Row row) -> -row.rate()))
                      .toList();
              best.forEach(row -> list.add((best.indexOf(row) + 1) + " " + row.id()));
            });
    rows.stream().filter(row -> row.rate() == null).forEach(row -> list.add("- " + row.id()));
    List<String> shown = new ArrayList<>(list.stream().limit(LIMIT).toList());
    shown.add(rows.size() + " posts " + new TreeMap<>(counts));
    return shown;
  }

  private static List<String> described(ReportDatabase database, TopPosts top) {
    Map<Long, ReportRecord> posts =
        new ReportQueries(database.source())
            .posts(top.places().stream().map(TopPosts.Place::contentId).toList());
    List<String> list = new ArrayList<>();
    top.places()
        .forEach(
            place ->
                list.add(
                    (place.rank().isPresent() ? "" + place.rank().getAsInt() : "-")
                        + " "
                        + posts.get(place.contentId()).values().findText("post_id").orElseThrow()));
    list.add(top.posts() + " posts " + new TreeMap<>(top.postsByBasis()));
    return list;
  }
}
