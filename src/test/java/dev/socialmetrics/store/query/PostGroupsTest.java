package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts by type and by hashtag. */
class PostGroupsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-31");
  private static final Window OCTOBER = Window.endingOn(DAY, 31);
  private static final ReportPostFilter FILTER =
      new ReportPostFilter(DAY, true, MinimumReach.NONE, 5);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private List<String> grouped() {
    List<String> lines = new ArrayList<>();
    new ReportQueries(database.source())
        .rankPosts(
            ReportScope.ALL, FILTER, new PostGrouping(OCTOBER, found -> lines.add(line(found))));
    return lines;
  }

  private static String line(PostGroups found) {
    return found.channel()
        + ": "
        + found.rated()
        + " rated, "
        + found.unrated()
        + " not; "
        + words(found.types())
        + " "
        + words(found.hashtags());
  }

  private static List<String> words(List<PostGroup> groups) {
    return groups.stream()
        .map(
            group ->
                group.name()
                    + " by "
                    + group.basis()
                    + " "
                    + group.posts()
                    + "x "
                    + group.averageRate())
        .sorted()
        .toList();
  }

  private void post(String account, String id, String type, String tags, String day, Double rate) {
    post(account, id, type, tags, day, rate, rate == null ? null : "reach");
  }

  private void post(
      String account, String id, String type, String tags, String day, Double rate, String basis) {
    database.post(
        account,
        "instagram",
        id,
        "post_type",
        type,
        "hashtags",
        tags,
        "posted_at",
        day,
        "engagement_rate",
        rate,
        "engagement_basis",
        basis);
  }

  @Test
  void without_posts_nothing_is_grouped() {
    post("1", "a", "reel", "#x", null, 2.0);
    post("1", "b", "reel", "#x", "2025-09-30T23:59:59Z", 2.0);
    post("1", "c", "reel", "#x", "2025-11-01T00:00:00Z", 2.0);

    assertThat(grouped()).isEmpty();
  }

  @Test
  void spellings_of_a_type_and_of_a_hashtag_are_one_group_with_the_mean_of_its_rates() {
    post("1", "a", "IG reel", "#Sale #sale #Neu", "2025-10-01T00:00:00Z", 1.0);
    post("1", "b", "Reels", "SALE", "2025-10-31T23:59:59Z", 2.0);
    post("1", "c", null, null, "2025-10-15", 6.0);
    post("1", "d", "reel", "#sale", "2025-10-15", null);

    assertThat(grouped())
        .containsExactly(
            "1 on instagram: 3 rated, 1 not; [reel by reach 2x 1.5]"
                + " [neu by reach 1x 1.0, sale by reach 2x 1.5]");
  }

  @Test
  void rates_of_two_bases_are_never_one_group() {
    post("1", "a", "reel", "#x", "2025-10-01", 1.0, "reach");
    post("1", "b", "reel", "#x", "2025-10-01", 9.0, "impressions");
    post("1", "c", "reel", "#x", "2025-10-01", 4.0, "views");
    post("1", "d", "reel", "#x", "2025-10-01", 5.0, "reported");

    assertThat(grouped().get(0))
        .isEqualTo(
            "1 on instagram: 4 rated, 0 not;"
                + " [reel by impressions 1x 9.0, reel by reach 1x 1.0, reel by reported 1x 5.0,"
                + " reel by views 1x 4.0]"
                + " [x by impressions 1x 9.0, x by reach 1x 1.0, x by reported 1x 5.0,"
                + " x by views 1x 4.0]");
  }

  @Test
  void channels_come_in_order_each_with_its_own_groups() {
    post("2", "a", "image", null, "2025-10-01", 1.0);
    post("1", "a", "video", null, "2025-10-01", 2.0);
    post("3", "a", "video", null, "2025-09-01", 2.0);
    post("1", "b", "image", null, "2025-10-01", 4.0);

    assertThat(grouped())
        .containsExactly(
            "1 on instagram: 2 rated, 0 not; [image by reach 1x 4.0, video by reach 1x 2.0] []",
            "2 on instagram: 1 rated, 0 not; [image by reach 1x 1.0] []");
  }

  @Test
  void types_and_hashtags_that_begin_alike_are_kept_apart() {
    post("1", "a", "ab", "c", "2025-10-01", 1.0);
    post("1", "b", "a", "bc", "2025-10-01", 3.0);

    assertThat(grouped().get(0))
        .endsWith(
            "[a by reach 1x 3.0, ab by reach 1x 1.0] [bc by reach 1x 3.0, c by reach 1x 1.0]");
  }

  @Test
  void posts_are_grouped_by_their_rate_and_by_nothing_else() {
    ReportPostFilter byLikes = FILTER.orderedBy(Optional.of("likes"));
    PostGrouping grouping = new PostGrouping(OCTOBER, found -> {});

    assertThatThrownBy(
            () ->
                new ReportQueries(database.source()).rankPosts(ReportScope.ALL, byLikes, grouping))
        .hasMessage("posts are grouped by their rate, not by likes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#Sale #NEW            | sale,new",
        "sale, new;third       | sale,new,third",
        "[\"a\",\"B\"]         | a,b",
        "#a#b##c               | a,b,c",
        "#x #X #x              | x",
        "'  # ,; '             | ''",
        "#größe #été           | größe,été",
      })
  void hashtags_are_read_in_whatever_way_a_platform_writes_them(String written, String tags) {
    assertThat(String.join(",", GroupsOfChannel.tags(written))).isEqualTo(tags);
  }

  @Test
  void unknown_hashtags_are_none() {
    assertThat(GroupsOfChannel.tags(null)).isEmpty();
  }

  @Test
  void two_groups_of_a_name_are_added_and_a_group_has_a_post() {
    PostGroup one = new PostGroup("reel", "reach", 1, 0.1);
    PostGroup other = new PostGroup("reel", "reach", 2, 0.2);

    assertThat(one.plus(other).posts()).isEqualTo(3);
    assertThat(one.plus(other).averageRate()).isEqualTo(0.1);
    assertThatThrownBy(() -> new PostGroup("reel", "reach", 0, 0))
        .hasMessage("a group has 1 post or more, was 0");
  }
}
