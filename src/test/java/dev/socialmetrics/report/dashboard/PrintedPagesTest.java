package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client holds in hand: the pages on A4, of an organisation on every platform. */
class PrintedPagesTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PDFTOPPM = Path.of("/usr/bin/pdftoppm");
  private static final LocalDate LATEST = LocalDate.of(2025, 10, 23);
  private static final int DOTS_PER_INCH = 50;

  /** Ten millimetres: two less than the margin. */
  private static final int MARGIN = 10 * DOTS_PER_INCH * 10 / 254;

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void pages() throws IOException, SQLException {
    assumeTrue(Files.isExecutable(CHROMIUM), "needs the program chromium");
    assumeTrue(Files.isExecutable(PDFTOPPM), "needs the program pdftoppm");
    ReportDatabase database = new ReportDatabase(folder);
    for (String account : List.of("Alpine Outfitters of the North", "2", "harbor-books")) {
      for (String platform : Platforms.BUILT_IN) {
        fill(database, account, platform);
      }
    }
    out = Files.createDirectories(folder.resolve("out"));
    new Reports(database.source())
        .writeDashboard(
            ReportRequest.everything(),
            List.of("alerts.json", "summary.json"),
            new PlainFolder(out),
            part -> {
              throw part.cause();
            });
  }

  private static void fill(ReportDatabase database, String account, String platform) {
    for (int day = 0; day < 70; day++) {
      database.daily(
          account,
          platform,
          LATEST.minusDays(day).toString(),
          "followers",
          12_345_678 - 100 * day,
          "reach",
          9_876_543 + day % 7,
          "impressions",
          98_765_432 + day % 5,
          "video_views",
          45_678_901,
          "likes",
          500 + day % 3);
    }
    for (int n = 0; n < 8; n++) {
      database.post(
          account,
          platform,
          "post" + n,
          "caption",
          "What to pack for three days in the hills, and what to leave at home. Part " + n,
          "posted_at",
          LATEST.minusDays(n) + "T10:00:00Z",
          "likes",
          1234,
          "reach",
          123_456,
          "engagement_rate",
          5.0 + n,
          "engagement_basis",
          "reach");
    }
  }

  @Test
  void the_first_page_prints_to_two_to_four_sheets_with_nothing_cut() throws Exception {
    assertPrints("index.html");
  }

  @Test
  void the_page_of_an_account_prints_to_two_to_four_sheets_with_nothing_cut() throws Exception {
    assertPrints("accounts/harbor-books.html");
  }

  private void assertPrints(String page) throws Exception {
    Path pdf = folder.resolve("page.pdf");
    run(
        CHROMIUM.toString(),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--user-data-dir=" + folder.resolve("profile"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf,
        out.resolve(page).toUri().toString());
    Path sheets = Files.createDirectories(folder.resolve("sheets"));
    run(
        PDFTOPPM.toString(),
        "-gray",
        "-r",
        Integer.toString(DOTS_PER_INCH),
        pdf.toString(),
        sheets.resolve("sheet").toString());

    File[] drawn = sheets.toFile().listFiles();
    assertThat(drawn).hasSizeBetween(2, 4);
    for (File sheet : drawn) {
      Picture picture = Picture.read(sheet.toPath());
      assertThat(picture.inkIn(0, MARGIN)).as("left margin of " + sheet.getName()).isZero();
      assertThat(picture.inkIn(picture.width() - MARGIN, picture.width()))
          .as("right margin of " + sheet.getName())
          .isZero();
      assertThat(picture.inkIn(MARGIN, picture.width() - MARGIN)).isPositive();
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  /** A grey picture in the format PGM. */
  private record Picture(int width, int height, byte[] bytes, int start) {
    private static final int WHITE = 250;

    static Picture read(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      String head = new String(bytes, 0, 40, StandardCharsets.ISO_8859_1);
      String[] words = head.split("\\s+", 5);
      int start = head.indexOf("255") + 4;
      return new Picture(Integer.parseInt(words[1]), Integer.parseInt(words[2]), bytes, start);
    }

    /** How many dots are not white in the columns from the first to before the last. */
    long inkIn(int from, int to) {
      long ink = 0;
      for (int y = 0; y < height; y++) {
        for (int x = from; x < to; x++) {
          ink += (bytes[start + y * width + x] & 0xff) < WHITE ? 1 : 0;
        }
      }
      return ink;
    }
  }
}
