package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser. A copy of each page gets a probe instead of its policy: a script
 * that measures what was drawn and writes it into the title; the page itself runs none.
 */
class DashboardInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String PROBE =
      """
      <script>
      const flat = [...document.querySelectorAll('.plot svg, .tile svg')]
        .filter(svg => [...svg.querySelectorAll('.line')].every(path => path.getBoundingClientRect().width < 5)
          || svg.getBoundingClientRect().height < 10);
      const doc = document.documentElement;
      document.title = 'drawn=' + document.querySelectorAll('.plot svg').length + ' flat=' + flat.length
        + ' wide=' + (doc.scrollWidth > doc.clientWidth) + ' paper=' + getComputedStyle(document.body).backgroundColor
        + ' requests=' + performance.getEntriesByType('resource').length + ' attacked=' + (window.attacked === true);
      </script></body>""";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void pages() throws IOException, SQLException {
    assumeTrue(Files.isExecutable(CHROMIUM), "needs the program chromium");
    ReportDatabase database = new ReportDatabase(folder);
    for (int day = 10; day < 30; day++) {
      database.daily(
          "1",
          "instagram",
          "2025-09-" + day,
          "followers",
          1000 + day,
          "reach",
          100 + day % 7,
          "impressions",
          300 + day % 5,
          "likes",
          5 + day % 3);
    }
    for (String caption :
        List.of(
            "<script>window.attacked=true</script>",
            "\u202E\u05D0\u05D1\u05D2 =1+1",
            "line\u2028break",
            "😀".repeat(2000),
            "unbroken".repeat(60))) {
      database.post(
          "1",
          "instagram",
          "p" + caption.hashCode(),
          "caption",
          caption,
          "posted_at",
          "2025-10-02T00:00:00Z",
          "engagement_rate",
          5.0,
          "engagement_basis",
          "reach");
    }
    out = Files.createDirectories(folder.resolve("out"));
    new Reports(database.source())
        .writeDashboard(
            ReportRequest.everything(),
            List.of(),
            new PlainFolder(out),
            part -> {
              throw part.cause();
            });
  }

  @Test
  void the_pages_as_they_are_make_no_complaint_and_run_no_script() throws Exception {
    for (String page : List.of("index.html", "accounts/1.html")) {
      String log = chromium(out.resolve(page), "--window-size=1280,900");

      assertThat(log).doesNotContain("CONSOLE").contains("· Social metrics</title>");
    }
  }

  @Test
  void every_chart_is_drawn_and_nothing_is_wider_than_the_screen() throws Exception {
    for (String page : List.of("index.html", "accounts/1.html")) {
      for (String width : List.of("1280", "800", "500")) {
        String log = chromium(probed(page), "--window-size=" + width + ",900");

        assertThat(log)
            .as(page + " at " + width)
            .containsPattern(
                "drawn=(6|12) flat=0 wide=false paper=rgb\\(248, 248, 246\\) requests=0")
            .contains("attacked=false");
      }
    }
  }

  @Test
  void it_is_dark_where_the_reader_prefers_that() throws Exception {
    String log = chromium(probed("index.html"), "--blink-settings=preferredColorScheme=0");

    assertThat(log).contains("flat=0 wide=false paper=rgb(16, 19, 22)");
  }

  private Path probed(String page) throws IOException {
    String text = Files.readString(out.resolve(page));
    String free = text.replaceFirst("<meta http-equiv=Content-Security-Policy [^>]*>", "");
    assertThat(free).isNotEqualTo(text);
    return Files.writeString(
        out.resolve(page.replace("/", "-") + "-probed.html"), free.replace("</body>", PROBE));
  }

  private String chromium(Path page, String option) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    List<String> command =
        Stream.of(
                CHROMIUM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                option,
                "--dump-dom",
                page.toUri().toString())
            .toList();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("chromium ended").isTrue();
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
