package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts as they are compared: of each channel the latest, with what was counted of a week. */
class LatestPostsTest {
  private static final String HEADER = "post_id,posted_at,post_type,caption,hashtags,likes,reach";
  private static final Window OCTOBER =
      new Window(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-31"));

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void twoChannels() {
    desktop =
        new Desktop(folder)
            .putAt(
                "2025-10-24T00:00:00Z",
                "harbor/instagram/posts.csv",
                HEADER,
                "p1,2025-10-02T10:00:00Z,IG reel,Größe,#Sale #NEW,5,100",
                "p2,2025-10-03T10:00:00Z,image,,,6,200",
                "p3,2025-10-16T10:00:00Z,image,,,7,300",
                "p4,2025-09-30T10:00:00Z,image,,,8,400")
            .putAt(
                "2025-11-01T00:00:00Z",
                "quay/tiktok/posts.csv",
                HEADER,
                "q1,2025-10-31T23:00:00Z,image,,,1,100");
    desktop.metrics("import");
  }

  private List<String> posts(int most) throws Exception {
    List<String> found = new ArrayList<>();
    each(
        most,
        (channel, posts) ->
            found.add(
                channel
                    + ": "
                    + posts.stream().map(StoredPost::id).collect(Collectors.joining(" "))));
    return found;
  }

  private void each(int most, BiConsumer<Channel, List<StoredPost>> consumer) throws Exception {
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5));
        ReportSession session = ReportSession.open(database.reading())) {
      session.queries().eachPosts(ReportScope.ALL, OCTOBER, most, consumer);
    }
  }

  private StoredPost post(String id) throws Exception {
    List<StoredPost> all = new ArrayList<>();
    each(9, (channel, posts) -> all.addAll(posts));
    return all.stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<Object> likes(RowValues values) {
    return values.find(Kind.CONTENT.column("likes"));
  }

  @Test
  void the_latest_posts_of_the_days_are_handed_over_channel_by_channel() throws Exception {
    assertThat(posts(9)).containsExactly("harbor on instagram: p3 p2 p1", "quay on tiktok: q1");
    assertThat(posts(2)).containsExactly("harbor on instagram: p3 p2", "quay on tiktok: q1");
  }

  @Test
  void a_post_has_its_type_caption_and_hashtags_in_words_that_can_be_compared() throws Exception {
    StoredPost post = post("p1");

    assertThat(post.type()).hasToString("Optional[reel]");
    assertThat(post.captionLength()).hasValue(5);
    assertThat(post.hashtags()).containsExactlyInAnyOrder("sale", "new");
    assertThat(post.age()).isEqualTo(Duration.ofHours(21 * 24 + 14));
    assertThat(likes(post.counts())).contains(5L);
    assertThat(post("p2").captionLength()).isEmpty();
  }

  @Test
  void one_export_of_the_second_week_is_both_the_first_week_and_the_whole_life() throws Exception {
    assertThat(post("p3").weekOld().flatMap(LatestPostsTest::likes)).contains(7L);
    assertThat(post("p1").weekOld()).isEmpty();
  }

  @Test
  void of_several_exports_the_first_of_the_second_week_counts() throws Exception {
    for (int day = 8; day <= 14; day++) {
      desktop.putAt(
          "2025-10-" + (day < 10 ? "0" : "") + day + "T12:00:00Z",
          "harbor/instagram/posts-" + day + ".csv",
          HEADER,
          "p2,2025-10-03T10:00:00Z,image,,," + day + ",200");
    }
    desktop.metrics("import");

    StoredPost post = post("p2");

    assertThat(post.weekOld().flatMap(LatestPostsTest::likes)).contains(10L);
    assertThat(likes(post.counts())).contains(6L);
  }
}
