package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts of one channel, named by exports that have other ids for them. */
class IdsBeforeTest {
  private static final String META =
      "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves";
  private static final String LATER =
      "Time Posted,Instagram Post,Caption,\"Media Type (Image, Video, Carousel)\",Views,Reach,Likes";
  private static final String POSTS = "SELECT post_id FROM content_performance ORDER BY 1";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private void meta(String file, String post) {
    desktop.put(file, META, post + ",17841,acme,07/04/2025 23:30,Lifetime,10,9,1,1");
  }

  private void later(String file, String code) {
    desktop.put(
        file,
        LATER,
        "\"Jul 5, 2025 08:30:00 AM\",https://www.instagram.com/p/" + code + "/,Hi,image,10,9,1");
  }

  @Test
  void ids_of_another_kind_than_those_stored_are_refused_and_both_are_named() {
    meta("acme/instagram/a.csv", "18000000000000017");
    desktop.metrics("import");
    later("acme/instagram/b.csv", "DLuB9xkA1bc");

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow())
        .contains(
            "acme/instagram/b.csv: file.other-ids: found posts of acme on instagram with shortcodes"
                + " of links, such as DLuB9xkA1bc, expected ids of 17 digits, such as"
                + " 18000000000000017, which those stored have (from acme/instagram/a.csv).",
            "take back the files with the other one first (metrics forget FILE)");
    assertThat(desktop.tables().rows(POSTS)).containsExactly("18000000000000017");
  }

  @Test
  void two_exports_of_one_import_are_compared_as_well() {
    meta("acme/instagram/a.csv", "18000000000000017");
    later("acme/instagram/b.csv", "DLuB9xkA1bc");

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.all()).contains("file.other-ids");
    assertThat(desktop.tables().rows(POSTS)).hasSize(1);
  }

  @Test
  void check_says_so_before_an_import_does() {
    meta("acme/instagram/a.csv", "18000000000000017");
    desktop.metrics("import");
    later("acme/instagram/b.csv", "DLuB9xkA1bc");

    Outcome check = desktop.metrics("check", "input/acme/instagram/b.csv");

    assertThat(check.exitCode()).as(check.all()).isEqualTo(3);
    assertThat(check.all()).contains("file.other-ids", "DLuB9xkA1bc");
  }

  @Test
  void once_the_others_are_taken_back_the_new_kind_is_stored() {
    meta("acme/instagram/a.csv", "18000000000000017");
    desktop.metrics("import");
    later("acme/instagram/b.csv", "DLuB9xkA1bc");
    desktop.metrics("import");

    desktop.metrics("forget", "input/acme/instagram/a.csv");
    Outcome run = desktop.metrics("import", "input/acme/instagram/b.csv");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(POSTS)).containsExactly("DLuB9xkA1bc");
  }

  @Test
  void other_channels_and_ids_that_somebody_made_are_left_alone() {
    meta("acme/instagram/a.csv", "18000000000000017");
    desktop.metrics("import");
    later("rival/instagram/b.csv", "DLuB9xkA1bc");
    desktop.put("acme/instagram/c.csv", "post_id,posted_at,likes", "spring-1,2025-07-05,3");
    desktop.put("acme/tiktok/d.csv", "post_id,posted_at,likes", "DLuB9xkA1bc,2025-07-05,3");

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(POSTS)).hasSize(4);
  }

  @Test
  void one_file_with_ids_of_two_kinds_is_refused() {
    desktop.put(
        "acme/facebook/a.csv",
        "post_id,posted_at,likes",
        "122000000000000207,2025-07-05,3",
        "400000000000011_122000000000000209,2025-07-06,3");

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains(
            "file.other-ids: found posts of acme on facebook with numbers of posts, such as"
                + " 122000000000000207, and with numbers of page and post, such as"
                + " 400000000000011_122000000000000209, expected ids of one kind.");
  }
}
