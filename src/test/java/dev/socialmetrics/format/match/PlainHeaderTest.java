package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers such as Date and Views, which could be anybody's. */
class PlainHeaderTest {
  private static final String[] TOTALS = {"Date,Views", "2025-11-01,5", "2025-11-02,6"};

  @TempDir Path folder;

  @Test
  void outside_a_folder_of_its_platform_it_is_refused_and_told_where_it_is_read() {
    Desktop desktop = new Desktop(folder).put("Totals.csv", TOTALS);

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all()).contains("youtube-totals (only in <input>/<account>/youtube/)");
  }

  @Test
  void there_it_is_stored() {
    Desktop desktop = new Desktop(folder).put("acme/youtube/Totals.csv", TOTALS);

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("date, video_views"))
        .containsExactly("2025-11-01|5", "2025-11-02|6");
  }
}
