package dev.socialmetrics.job.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox is input like any other, and what is not accepted yet is none. */
class InboxFilesTest {
  private static final Instant RECEIVED = Instant.parse("2025-11-20T06:00:00Z");

  @TempDir private Path folder;
  private Desktop desktop;
  private Inbox inbox;

  @BeforeEach
  void prepare() {
    desktop = new Desktop(folder);
    inbox = new Inbox(desktop.output("."));
  }

  private Draft draft(String name, String... lines) throws IOException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return inbox.draft(
        new ByteArrayInputStream(bytes), hash -> name.replace("HASH", hash), RECEIVED);
  }

  private Path accept(String account, int followers) throws IOException {
    return inbox.accept(
        draft(account + "/instagram/HASH/days.csv", "date,followers", "2025-10-23," + followers));
  }

  @Test
  void every_import_reads_it_and_its_folders_say_whose_it_is() throws IOException {
    Path draft = draft("9/instagram/HASH/days.csv", "date,followers", "2025-10-23,5").path();
    accept("7", 5);

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.metrics("nightly").exitCode()).isZero();

    assertThat(draft).exists();
    assertThat(
            desktop
                .tables()
                .rows("SELECT account_id, platform, followers FROM social_media_daily_metrics"))
        .containsExactly("7|instagram|5");
    assertThat(desktop.tables().rows("SELECT outcome, exported_at FROM import_file"))
        .containsExactly("LOADED|2025-11-20T06:00:00.000Z");
    inbox.clean();
    assertThat(draft).doesNotExist();
  }

  @Test
  void an_account_may_be_called_as_a_folder_that_is_passed_over_elsewhere() throws IOException {
    accept("samples", 5);

    assertThat(desktop.metrics("nightly").exitCode()).isZero();

    assertThat(desktop.tables().one("SELECT account_id FROM social_media_daily_metrics"))
        .isEqualTo("samples");
  }

  @Test
  void it_is_whole_and_therefore_not_watched() throws IOException {
    desktop.configure("");
    Files.writeString(folder.resolve("config/application.yml"), "input:\n  stable-after: 1h\n");
    Path file = accept("7", 5);
    Files.setLastModifiedTime(file, FileTime.from(Desktop.CLOCK.instant()));

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT followers FROM social_media_daily_metrics"))
        .isEqualTo("5");
  }

  @Test
  void with_archive_move_it_leaves_the_inbox_when_it_is_in_the_database() throws IOException {
    desktop.configure("archive: move\n");
    Path file = accept("7", 5);

    desktop.metrics("import");

    assertThat(file).doesNotExist();
    assertThat(desktop.tables().one("SELECT path FROM import_file"))
        .contains("/archive/2025/12/01/7/instagram/")
        .endsWith("/days.csv");
  }

  @Test
  void the_same_bytes_under_the_same_name_stay_as_they_were() throws IOException {
    Path first = accept("7", 5);
    Files.setLastModifiedTime(first, FileTime.from(RECEIVED.minusSeconds(60)));

    Path again = accept("7", 5);

    assertThat(again).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(again).toInstant()).isEqualTo(RECEIVED.minusSeconds(60));
    assertThat(inbox.holds(again.getParent().getFileName().toString())).isTrue();
    assertThat(inbox.holds("0123456789abcdef")).isFalse();
  }

  @Test
  void it_knows_what_it_holds_by_the_start_of_a_hash() throws IOException {
    Path rows = inbox.accept(draft("daily-HASH.jsonl", "{}"));
    Path export = inbox.accept(draft("7/HASH/x.csv", "date,followers", "2025-10-23,5"));
    Draft waiting = draft("daily-HASH.csv", "x");

    assertThat(inbox.holds(rows.getFileName().toString().substring(6, 22))).isTrue();
    assertThat(inbox.holds(export.getParent().getFileName().toString())).isTrue();
    assertThat(inbox.holds(waiting.sha256().substring(0, 16))).isFalse();
  }

  @Test
  void a_draft_that_cannot_be_written_leaves_nothing_behind() {
    InputStream full =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> inbox.draft(full, hash -> hash, RECEIVED))
        .isInstanceOf(IOException.class);

    assertThat(inbox.drafts()).isEmptyDirectory();
  }

  @Test
  void what_is_kept_of_a_purged_account_is_removed_from_it() throws IOException {
    Path purged = accept("7", 5);
    Path other = accept("8", 6);
    desktop.metrics("nightly");

    assertThat(desktop.metrics("purge", "--account", "7").exitCode()).isZero();

    assertThat(purged).doesNotExist();
    assertThat(other).exists();
    assertThat(inbox.placeOf("7")).doesNotExist();
  }

  @Test
  void a_refused_one_that_is_removed_is_refused_no_longer() throws IOException {
    Path refused = inbox.accept(draft("7/instagram/HASH/x.csv", "a,b", "1,2"));
    assertThat(desktop.metrics("import").exitCode()).isEqualTo(3);
    Files.delete(refused);

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT outcome FROM import_file")).isEqualTo(List.of("GONE"));
  }
}
