package dev.socialmetrics.job.live;

import static dev.socialmetrics.job.live.LiveDesktop.becomes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file at which the program itself fails, among others; with real runs. */
@Timeout(240)
class LiveFaultsTest {
  private static final int FAULTY = 13;

  @TempDir Path folder;
  private LiveDesktop desk;

  @BeforeEach
  void start() {
    desk = new LiveDesktop(folder);
    desk.desktop().put("a.csv", LiveDesktop.COLUMNS, "1,instagram,2025-09-30,4");
    desk.desktop().metrics("nightly");
    desk.desktop()
        .write(
            "CREATE TRIGGER broken BEFORE INSERT ON social_media_daily_metrics WHEN NEW.followers = "
                + FAULTY
                + " BEGIN SELECT RAISE(ABORT, 'out of order'); END");
  }

  private boolean areStored(String... days) {
    return becomes(() -> desk.followers().equals(List.of(days)));
  }

  @Test
  void only_the_file_that_fails_is_held_back_and_it_is_tried_again() {
    try (LiveRuns live = new LiveRuns(desk.environment(), desk.folders())) {
      live.take(desk.acceptDay("2025-10-01", 1));
      live.take(desk.acceptDay("2025-10-02", FAULTY));
      live.take(desk.acceptDay("2025-10-03", 3));
      live.start();
      assertThat(areStored("2025-09-30|4", "2025-10-01|1", "2025-10-03|3")).isTrue();
      live.take(desk.acceptDay("2025-10-04", 4));

      assertThat(areStored("2025-09-30|4", "2025-10-01|1", "2025-10-03|3", "2025-10-04|4"))
          .as("later files do not wait")
          .isTrue();
      assertThat(becomes(() -> live.countHeldBack() == 1)).isTrue();
      assertThat(desk.runs()).contains("2|import|abandoned|1");

      desk.desktop().write("DROP TRIGGER broken");
      assertThat(becomes(() -> desk.followers().contains("2025-10-02|13"))).isTrue();
      assertThat(becomes(() -> live.countHeldBack() == 0)).isTrue();
    }
  }

  @Test
  void so_it_is_with_files_of_the_watched_folder() {
    desk.desktop().put("b.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-01," + FAULTY);
    try (LiveRuns live = desk.startWatching()) {
      assertThat(becomes(() -> live.countHeldBack() == 1)).isTrue();
      desk.desktop().put("c.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-02,2");
      assertThat(areStored("2025-09-30|4", "2025-10-02|2")).isTrue();
      desk.desktop().put("d.csv", LiveDesktop.COLUMNS, "1,instagram,2025-10-03,3");
      assertThat(areStored("2025-09-30|4", "2025-10-02|2", "2025-10-03|3")).isTrue();
      assertThat(becomes(() -> live.countHeldBack() == 1)).isTrue();

      desk.desktop().write("DROP TRIGGER broken");
      assertThat(becomes(() -> desk.followers().contains("2025-10-01|13"))).isTrue();
    }
  }
}
