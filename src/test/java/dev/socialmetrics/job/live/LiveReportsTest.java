package dev.socialmetrics.job.live;

import static dev.socialmetrics.job.live.LiveDesktop.answer;
import static dev.socialmetrics.job.live.LiveDesktop.becomes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports that follow imports, and what a start makes up for. */
@Timeout(180)
class LiveReportsTest {
  @TempDir Path folder;
  private LiveDesktop desk;

  @BeforeEach
  void start() {
    desk = new LiveDesktop(folder);
  }

  private boolean becomesPublished(String date, String followers) {
    Path summary = desk.desktop().output("reports/" + date + "/summary.csv");
    return becomes(() -> Files.exists(summary) && content(summary).contains(followers));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void reports_follow_an_import_that_changed_anything_and_no_other() {
    try (LiveRuns live = desk.start()) {
      answer(live.take(desk.acceptDay("2025-10-01", 4711)));
      assertThat(becomesPublished("2025-10-01", "4711")).isTrue();

      answer(
          live.take(desk.accept("same.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-01,4711")));
      answer(live.take(desk.acceptDay("2025-10-02", 4712)));
      assertThat(becomesPublished("2025-10-02", "4712")).isTrue();
      answer(
          live.take(desk.accept("again.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-02,4712")));
    }

    assertThat(desk.desktop().tables().rows("SELECT command FROM run ORDER BY run_id"))
        .containsExactly("import", "report", "import", "import", "report", "import");
  }

  @Test
  void a_start_makes_reports_that_are_older_than_the_data_and_no_others() {
    desk.desktop().put("a.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-01,4711");
    desk.desktop().metrics("import");
    try (LiveRuns live = desk.start()) {
      assertThat(becomesPublished("2025-10-01", "4711")).isTrue();
      assertThat(becomes(() -> desk.runs().contains("2|report|completed|0"))).isTrue();
      assertThat(live).isNotNull();
    }
    try (LiveRuns live = desk.start()) {
      answer(
          live.take(desk.accept("same.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-01,4711")));
    }

    assertThat(desk.runs())
        .containsExactly("1|import|completed|0", "2|report|completed|0", "3|import|completed|0");
  }

  @Test
  void reports_of_a_nightly_run_are_not_made_again() {
    desk.desktop().put("a.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-01,4711");
    desk.desktop().metrics("nightly");

    assertThat(new StoredState(desk.folders().output(), Duration.ZERO).areReportsOlder(true))
        .isFalse();
  }

  @Test
  void a_start_resumes_what_a_former_process_began_and_imports_what_it_accepted() {
    desk.desktop().put("a.csv", LiveDesktop.COLUMNS, "1,instagram,2025-09-30,4");
    desk.desktop().metrics("nightly");
    desk.desktop()
        .write(
            "CREATE TRIGGER broken BEFORE INSERT ON social_media_daily_metrics"
                + " BEGIN SELECT RAISE(ABORT, 'out of order'); END");
    try (LiveRuns live = desk.start()) {
      answer(live.take(desk.acceptDay("2025-10-01", 5)));
    }
    assertThat(desk.runs()).containsExactly("1|nightly|completed|0", "2|import|failed|1");
    desk.desktop().write("DROP TRIGGER broken");
    desk.acceptDay("2025-10-02", 6);

    try (LiveRuns live = desk.start()) {
      assertThat(becomesPublished("2025-10-02", "6")).isTrue();
      assertThat(live).isNotNull();
    }

    assertThat(desk.runs())
        .startsWith("1|nightly|completed|0", "2|import|completed|0", "3|import|completed|0");
    assertThat(desk.followers()).isEqualTo(List.of("2025-09-30|4", "2025-10-01|5", "2025-10-02|6"));
  }

  @Test
  void a_start_leaves_alone_what_was_imported_from_the_inbox() {
    try (LiveRuns live = desk.start()) {
      answer(live.take(desk.acceptDay("2025-10-01", 5)));
      answer(live.take(desk.accept("none.csv", "no,known,columns", "1,2,3")));
    }

    Path inbox = desk.desktop().output("inbox");
    StoredState state = new StoredState(desk.folders().output(), Duration.ZERO);
    assertThat(new InboxAtStart(inbox, state).list()).isEmpty();
    desk.acceptDay("2025-10-02", 6);
    assertThat(new InboxAtStart(inbox, state).list()).hasSize(1);
  }

  @Test
  void a_start_imports_what_an_account_sent_that_is_called_as_a_folder_passed_over_elsewhere()
      throws IOException {
    Path inbox = desk.desktop().output("inbox");
    Path file = inbox.resolve("samples/tiktok/days.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "date,followers\n2025-10-23,5\n");

    StoredState state = new StoredState(desk.folders().output(), Duration.ZERO);
    assertThat(new InboxAtStart(inbox, state).list())
        .extracting(task -> task.asked().paths())
        .containsExactly(List.of(file));
  }
}
