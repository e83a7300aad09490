package dev.socialmetrics.job.live;

import static dev.socialmetrics.job.live.LiveDesktop.becomes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watched input folder, with real runs. */
@Timeout(180)
class LiveWatchTest {
  @TempDir Path folder;
  private LiveDesktop desk;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desk = new LiveDesktop(folder);
    desktop = desk.desktop();
  }

  private void putDay(String date, int followers) {
    desktop.put(date + ".csv", LiveDesktop.COLUMNS, "1,instagram," + date + "," + followers);
  }

  private boolean hasLooked(int files) {
    return becomes(() -> desk.followers().size() == files);
  }

  @Test
  void what_is_new_at_the_start_and_what_comes_later_is_imported_and_reported() {
    putDay("2025-10-01", 1);
    desktop.metrics("nightly");
    putDay("2025-10-02", 2);
    try (LiveRuns live = desk.startWatching()) {
      assertThat(hasLooked(2)).isTrue();

      putDay("2025-10-03", 3);

      assertThat(hasLooked(3)).isTrue();
      assertThat(becomes(() -> Files.exists(desktop.output("reports/2025-10-03/summary.csv"))))
          .isTrue();
      assertThat(live).isNotNull();
    }
    assertThat(desktop.tables().rows("SELECT count(*) FROM run WHERE command = 'import'"))
        .containsExactly("2");
  }

  @Test
  void a_refused_file_starts_one_run() {
    desktop.put("none.csv", "no,known,columns", "1,2,3");
    try (LiveRuns live = desk.startWatching()) {
      assertThat(becomes(() -> Files.exists(desktop.output("social-metrics.db")))).isTrue();
      putDay("2025-10-01", 1);
      assertThat(hasLooked(1)).isTrue();
      putDay("2025-10-02", 2);
      assertThat(hasLooked(2)).isTrue();
      assertThat(live).isNotNull();
    }

    assertThat(desktop.tables().rows("SELECT count(*) <= 3 FROM run WHERE command = 'import'"))
        .containsExactly("1");
  }

  @Test
  void a_folder_that_appears_later_is_watched() throws IOException {
    Files.delete(desktop.folder().resolve("input"));
    try (LiveRuns live = desk.startWatching()) {
      putDay("2025-10-01", 1);

      assertThat(hasLooked(1)).isTrue();
      assertThat(live).isNotNull();
    }
  }

  @Test
  void without_the_setting_the_folder_is_left_alone() {
    putDay("2025-10-01", 1);
    try (LiveRuns live = desk.start()) {
      LiveDesktop.answer(live.take(desk.acceptDay("2025-10-02", 2)));
    }

    assertThat(desk.followers()).containsExactly("2025-10-02|2");
  }
}
