package dev.socialmetrics.format.whole.day;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Mending;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Day and month have one order in a whole file: its format's, unless the file proves the other. */
class DayOrderTest {
  private static final String POSTS = "Post ID,Account ID,Publish time,Date,Likes";
  private static final String DAYS =
      "Date,Organic followers,Sponsored followers,Auto-invited followers,Total followers";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private static String post(String id, String time) {
    return id + ",17841400000000001," + time + ",Lifetime,5";
  }

  private static String day(String day) {
    return day + ",2,0,0,2";
  }

  private List<String> days() {
    return desktop()
        .tables()
        .rows("SELECT date, likes FROM social_media_daily_metrics ORDER BY date");
  }

  @Test
  void posts_all_in_the_period_of_the_name_the_other_way_round_are_refused() {
    refuses(
        desktop()
            .put(
                "shop/instagram/Feb-01-2025_Feb-28-2025_9.csv",
                POSTS,
                post("18000000000000001", "05/02/2025 10:00"),
                post("18000000000000002", "06/02/2025 11:00"),
                post("18000000000000003", "02/02/2025 11:00")),
        "spreadsheet.day-first",
        "Download the export again");
  }

  @Test
  void days_that_the_export_allows_only_the_other_way_round_are_refused() {
    refuses(
        desktop()
            .put("shop/linkedin/followers.csv", DAYS, day("11/10/2025"), day("12/10/2025"))
            .put("iso/linkedin/followers.csv", DAYS, day("2025-11-10"), day("2025-12-10")),
        "shop/linkedin/followers.csv: spreadsheet.day-first",
        "iso/linkedin/followers.csv: spreadsheet.day-first");
  }

  @Test
  void days_above_whose_header_another_month_stands_are_refused() {
    refuses(
        desktop()
            .put(
                "shop/youtube/Campaign report.csv",
                "Campaign report",
                "\"February 1, 2025 - February 28, 2025\"",
                "Day,Campaign,Impr.,Cost,Clicks,Currency code",
                "5/2/2025,Boats,30,4.00,3,USD",
                "6/2/2025,Boats,20,5.00,2,USD"),
        "spreadsheet.day-first");
  }

  @Test
  void a_period_that_an_option_states_counts_too() {
    Desktop desktop =
        desktop().put("shop/linkedin/followers.csv", DAYS, day("09/10/2025"), day("11/10/2025"));

    Outcome outcome =
        desktop.metrics(
            "import", "input/shop/linkedin/followers.csv", "--period", "2025-10-01..2025-10-31");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all()).contains("spreadsheet.day-first");
  }

  @Test
  void what_both_orders_allow_or_none_is_read_as_the_format_writes_it() {
    Desktop desktop =
        desktop()
            .put(
                "a/instagram/Jan-01-2025_Jun-30-2025_9.csv",
                POSTS,
                post("18000000000000001", "05/02/2025 10:00"),
                post("18000000000000002", "06/02/2025 11:00"))
            .put(
                "b/instagram/Feb-01-2025_Feb-28-2025_9.csv",
                POSTS,
                post("18000000000000003", "05/02/2025 10:00"),
                post("18000000000000004", "12/01/2024 11:00"))
            .put(
                "c/instagram/Feb-01-2025_Feb-28-2025_9.csv",
                POSTS,
                post("18000000000000005", "05/02/2024 10:00"),
                post("18000000000000006", "02/13/2025 11:00"));

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(
            desktop
                .tables()
                .rows("SELECT substr(posted_at, 1, 10) FROM content_performance ORDER BY post_id"))
        .containsExactly(
            "2025-05-02", "2025-06-02", "2025-05-02", "2024-12-01", "2024-05-02", "2025-02-13");
  }

  private static List<String> readOtherwise(Desktop desktop) {
    return desktop
        .tables()
        .rows(
            "SELECT name FROM row_problem JOIN import_file USING (import_file_id)"
                + " WHERE code = 'file.day-order' AND record_no = 0");
  }

  private Desktop eitherOrder() throws IOException {
    Desktop desktop = desktop();
    Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(
        folder.resolve("config/formats/flock-days.yml"),
        """
        title: days
        source: invented
        platform: threads
        order: either
        tables:
          - grain: account and day
            recognise: {by: [date, Chirps liked]}
            columns:
              date: {labels: Chirp day, patterns: M/d/yyyy}
              likes: Chirps liked
        """);
    return desktop;
  }

  @Test
  void a_format_of_either_order_is_read_as_a_row_proves_and_says_so() throws IOException {
    Desktop desktop =
        eitherOrder()
            .put(
                "shop/threads/days.csv",
                "Chirp day,Chirps liked",
                "05/02/2025,1",
                "06/02/2025,2",
                "13/02/2025,3");

    assertThat(desktop.metrics("check", "input/shop/threads/days.csv").all())
        .contains("file.day-order", "date=2025-02-05");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(readOtherwise(desktop)).containsExactly("shop/threads/days.csv");
    assertThat(days()).containsExactly("2025-02-05|1", "2025-02-06|2", "2025-02-13|3");
  }

  @Test
  void or_as_its_period_proves() throws IOException {
    Desktop desktop =
        eitherOrder()
            .put(
                "shop/threads/days 2025-02-01_2025-02-28.csv",
                "Chirp day,Chirps liked",
                "05/02/2025,1",
                "06/02/2025,2")
            .put("other/threads/days.csv", "Chirp day,Chirps liked", "05/03/2025,4");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(readOtherwise(desktop))
        .containsExactly("shop/threads/days 2025-02-01_2025-02-28.csv");
    assertThat(days()).containsExactly("2025-02-05|1", "2025-02-06|2", "2025-05-03|4");
  }

  @Test
  void rows_of_both_orders_refuse_the_file() throws IOException {
    refuses(
        eitherOrder()
            .put("shop/threads/days.csv", "Chirp day,Chirps liked", "02/13/2025,1", "13/02/2025,3"),
        "shop/threads/days.csv:3: column 1 \"Chirp day\": spreadsheet.day-first");
  }

  @Test
  void a_mended_row_is_read_in_the_order_of_its_file() throws IOException {
    Mending context = new Mending(folder);
    eitherOrder()
        .put(
            "shop/threads/days.csv",
            "Chirp day,Chirps liked",
            "05/02/2025,8O",
            "06/02/2025,2",
            "13/02/2025,3");
    context.desktop().metrics("import");

    context.assertMended(context.mend("\"8O\"", "\"80\""), Mending.stored(1));
    assertThat(days()).containsExactly("2025-02-05|80", "2025-02-06|2", "2025-02-13|3");
  }
}
