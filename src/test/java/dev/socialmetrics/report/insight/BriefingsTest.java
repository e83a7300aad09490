package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.insight.MadeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say first where the days of two accounts end half a year apart. */
class BriefingsTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 8);
  private static final LocalDate ENDED = LAST.minusDays(200);
  private static final int DAYS = 100;
  private static final Pattern SAID = Pattern.compile("<li data-finding=[^>]*><bdi>(.*?)</bdi>");

  @TempDir Path folder;

  @BeforeEach
  void load() {
    double[] spiked = new MadeSeries(5, 0.08).counts(DAYS, 2000);
    spiked[DAYS - 4] *= 4;
    new Desktop(folder)
        .put("harbor/tiktok/days.csv", days(spiked, LAST))
        .put("quay/tiktok/days.csv", days(rising(), ENDED))
        .metrics("nightly");
  }

  /** A tenth more in the last thirty days. */
  private static double[] rising() {
    double[] days = new double[DAYS];
    for (int n = 0; n < DAYS; n++) {
      days[n] = n < DAYS - 30 ? 1000 : 1100;
    }
    return days;
  }

  private static String[] days(double[] values, LocalDate last) {
    List<String> lines = new ArrayList<>(List.of("date,reach"));
    for (int n = 0; n < values.length; n++) {
      lines.add(last.minusDays(values.length - 1 - n) + "," + (long) values[n]);
    }
    return lines.toArray(String[]::new);
  }

  private List<String> said(String page) throws IOException {
    String html = Files.readString(folder.resolve("output/latest").resolve(page));
    return SAID.matcher(html).results().map(found -> found.group(1)).toList();
  }

  @Test
  void the_first_page_names_the_account_and_says_which_one_ended() throws IOException {
    assertThat(said("index.html"))
        .contains("quay on TikTok has no days after 22 Apr 2025.")
        .anySatisfy(
            text -> assertThat(text).startsWith("On 5 Nov 2025 the reach of harbor on TikTok was"))
        .anySatisfy(text -> assertThat(text).contains("Find out why"))
        .noneSatisfy(text -> assertThat(text).contains("Export"));
  }

  @Test
  void the_page_of_an_account_speaks_of_its_own_days() throws IOException {
    assertThat(said("accounts/quay.html"))
        .contains(
            "Reach rose 10 % (+3,000) against the 30 days before.",
            "TikTok has no days after 22 Apr 2025.");
    assertThat(said("accounts/harbor.html"))
        .anySatisfy(text -> assertThat(text).startsWith("On 5 Nov 2025 the reach of TikTok was"));
  }
}
