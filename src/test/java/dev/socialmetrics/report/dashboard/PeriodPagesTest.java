package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a period that is asked for: the same days of every channel, and what they say of it. */
class PeriodPagesTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void load() {
    desktop =
        new Desktop(folder)
            .put("north/instagram/days.csv", days("2025-10-23"))
            .put("north/tiktok/days.csv", days("2025-09-12"));
    desktop.metrics("nightly");
  }

  private static String[] days(String last) {
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    LocalDate end = LocalDate.parse(last);
    int n = 0;
    for (LocalDate day = LocalDate.of(2025, 8, 1); !day.isAfter(end); day = day.plusDays(1)) {
      lines.add(day + "," + (1000 + n++) + ",100");
    }
    return lines.toArray(String[]::new);
  }

  private String page(String file, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("report", "dashboard", "--to", "out"));
    words.addAll(List.of(options));
    Outcome done = desktop.metrics(words.toArray(String[]::new));
    assertThat(done.exitCode()).as(done.all()).isZero();
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void every_channel_is_seen_over_the_same_days_and_the_words_say_against_which()
      throws IOException {
    String index = page("index.html", "--month", "2025-09");
    String account = page("accounts/north.html", "--month", "2025-09");

    assertThat(index)
        .contains(
            "The same days for all: 1 Sep to 30 Sep 2025, against 1 Aug to 31 Aug 2025.",
            "Each account over the same days; open it to see its platforms.",
            "against 1 Aug to 31 Aug 2025",
            "in 30 days")
        .doesNotContain("own latest day", "the days before", "30 days before");
    assertThat(account)
        .contains(
            "each platform over the same days",
            "All over the same days, 1 Sep to 30 Sep 2025.",
            "As of its latest day, 12 Sep 2025;")
        .doesNotContain("14 Aug to 12 Sep 2025");
  }

  @Test
  void followers_changed_since_the_end_of_the_compared_days() throws IOException {
    String index = page("index.html", "--month", "2025-10", "--compare", "2025-08-10..2025-08-20");

    assertThat(index)
        .contains("against 10 Aug to 20 Aug 2025", "since 20 Aug 2025", "1 Oct to 31 Oct 2025");
  }
}
