package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of one channel that state figures of the same days. */
class ContradictionsTest {
  private static final String FOUND =
      "SELECT found FROM row_problem WHERE code = 'file.contradicts'";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private static String[] days(int count, int factor, int first) {
    List<String> lines = new ArrayList<>(List.of("Date,Views"));
    for (int day = 0; day < count; day++) {
      lines.add("2025-10-" + (first + day) + "," + (1000 + day * 10) * factor);
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void of_two_channels_in_one_folder_are_named_and_the_advice_parts_them() throws IOException {
    desktop.putAt("2025-10-22T08:00:00Z", "acme/youtube/Totals.csv", days(8, 1, 10));
    desktop.putAt("2025-10-22T09:00:00Z", "acme/youtube/Totals (1).csv", days(8, 3, 10));

    Outcome both = desktop.metrics("import");

    assertThat(desktop.tables().rows(FOUND))
        .as(both.all())
        .containsExactly(
            "8 of 8 days far from those of acme/youtube/Totals.csv (video_views 3000, and 1000 there,"
                + " on 2025-10-10)");

    Path second = desktop.input("acme/youtube/Totals (1).csv");
    assertThat(desktop.metrics("forget", second.toString()).exitCode()).isZero();
    Files.createDirectories(desktop.input("other/youtube"));
    Files.move(second, desktop.input("other/youtube/Totals.csv"));
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT account_id, video_views FROM social_media_daily_metrics"
                        + " WHERE date = '2025-10-10' ORDER BY 1"))
        .containsExactly("acme|1000", "other|3000");
  }

  @Test
  void of_one_channel_later_are_not_nor_a_few_days() {
    desktop.putAt("2025-10-20T08:00:00Z", "acme/youtube/Totals.csv", days(9, 1, 10));
    String[] later = days(12, 1, 10);
    later[9] = later[9].replace(",1080", ",2900");
    desktop.putAt("2025-10-22T09:00:00Z", "acme/youtube/Totals (1).csv", later);
    desktop.putAt("2025-10-23T09:00:00Z", "acme/youtube/Totals (2).csv", days(6, 3, 10));

    Outcome run = desktop.metrics("import");

    assertThat(desktop.tables().rows(FOUND)).as(run.all()).isEmpty();
    assertThat(desktop.tables().one("SELECT count(*) FROM import_file WHERE outcome = 'LOADED'"))
        .isEqualTo("3");
  }
}
