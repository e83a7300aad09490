package dev.socialmetrics.format.whole.day;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of days that cannot be what their column is called are stored, and warned of. */
class PlausibleDaysTest {
  private static final String CHIRPS =
      """
      title: chirps
      source: invented
      platform: threads
      tables:
        - grain: account and day
          recognise: {by: [Dawn, Flock]}
          columns: {date: {labels: Dawn, patterns: d.M.yyyy}, followers: Flock, likes: Hearts}
      """;

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void describe() throws IOException {
    desktop = new Desktop(folder);
    Files.writeString(
        Files.createDirectories(folder.resolve("config/formats")).resolve("chirps.yml"), CHIRPS);
  }

  /** A day each from 2025-10-01 on. */
  private void put(String column, long... values) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date," + column));
    for (int i = 0; i < values.length; i++) {
      lines.add("acme,instagram,2025-10-0" + (i + 1) + "," + values[i]);
    }
    desktop.put("days.csv", lines.toArray(String[]::new));
  }

  /** Of the days of one file; each puts others in the place of those before. */
  private List<String> warnings() {
    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isNotEqualTo("0");
    return desktop
        .tables()
        .rows(
            "SELECT code, found FROM row_problem WHERE record_no = 0"
                + " AND code <> 'file.contradicts' ORDER BY code");
  }

  @Test
  void followers_that_fall_below_half() {
    put("followers", 15000, 15010, 1200, 15020);

    assertThat(warnings())
        .containsExactly(
            "file.stock-jumps|followers of acme on instagram: 1,200 on 2025-10-03, 15,010 the day"
                + " before");
  }

  @Test
  void followers_that_more_than_double_in_a_described_format() {
    desktop.put(
        "acme/threads/chirps.csv",
        "Dawn,Flock,Hearts",
        "3.10.2025,410,4",
        "1.10.2025,100,5",
        "2.10.2025,201,6");

    assertThat(warnings())
        .containsExactly(
            "file.stock-jumps|followers of acme on threads: 201 on 2025-10-02, 100 the day before");
  }

  @Test
  void followers_that_jump_in_json() {
    desktop.put(
        "days.json",
        "[{\"account_id\":\"acme\",\"platform\":\"tiktok\",\"date\":\"2025-10-01\",\"followers\":900},"
            + "{\"account_id\":\"acme\",\"platform\":\"tiktok\",\"date\":\"2025-10-02\",\"followers\":0}]");

    assertThat(warnings())
        .containsExactly(
            "file.stock-jumps|followers of acme on tiktok: 0 on 2025-10-02, 900 the day before");
  }

  @Test
  void a_jump_over_missing_days_or_between_accounts_or_of_a_handful_is_none() {
    desktop.put(
        "days.csv",
        "account_id,platform,date,followers",
        "acme,instagram,2025-10-01,15000",
        "beta,instagram,2025-10-02,100",
        "acme,instagram,2025-10-03,100",
        "gamma,instagram,2025-10-01,3",
        "gamma,instagram,2025-10-02,9");

    assertThat(warnings()).isEmpty();
  }

  @Test
  void half_and_double_are_no_jumps() {
    put("followers", 1000, 500, 1000);

    assertThat(warnings()).isEmpty();
  }

  @Test
  void followers_that_look_like_those_gained() {
    put("followers", 120, 300, 80, 150, 90, 200, 110);

    assertThat(warnings())
        .containsExactly(
            "file.stock-like-flow|followers of acme on instagram that go up and down by more than"
                + " 5 % a day for a week");
  }

  @Test
  void followers_of_an_account_that_grows_fast_are_followers() {
    put("followers", 100, 110, 121, 134, 148, 163, 180, 198);

    assertThat(warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"impressions", "reach", "likes", "video_views"})
  void counts_that_look_like_totals(String column) {
    put(column, 90000, 90400, 90900, 91000, 91800, 92000, 92500);

    assertThat(warnings())
        .containsExactly(
            "file.flow-like-stock|"
                + column
                + " of acme on instagram that stay within 5 % from day to day for a week");
  }

  @Test
  void totals_of_several_columns_and_accounts_are_warned_of_once_a_column() {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,likes,shares"));
    for (String account : List.of("acme", "beta")) {
      for (int day = 1; day < 9; day++) {
        lines.add(
            String.join(
                ",",
                account,
                "instagram",
                "2025-10-0" + day,
                String.valueOf(5000 + day),
                String.valueOf(7000 + day)));
      }
    }
    desktop.put("days.csv", lines.toArray(String[]::new));

    assertThat(warnings())
        .containsExactly(
            "file.flow-like-stock|shares of acme on instagram that stay within 5 % from day to day"
                + " for a week",
            "file.flow-like-stock|likes of acme on instagram that stay within 5 % from day to day"
                + " for a week");
  }

  @Test
  void a_described_format_with_totals() {
    desktop.put(
        "acme/threads/chirps.csv",
        "Dawn,Flock,Hearts",
        "1.10.2025,100,4000",
        "2.10.2025,100,4010",
        "3.10.2025,101,4020",
        "4.10.2025,101,4030",
        "5.10.2025,101,4040",
        "6.10.2025,102,4050",
        "7.10.2025,102,4060");

    assertThat(warnings())
        .containsExactly(
            "file.flow-like-stock|likes of acme on threads that stay within 5 % from day to day"
                + " for a week");
  }

  @Test
  void small_unsteady_or_equal_counts_and_six_days_are_no_totals() {
    put("likes", 900, 901, 902, 903, 904, 905, 906);
    assertThat(warnings()).isEmpty();

    put("likes", 9000, 9100, 9200, 9300, 12000, 9500, 9600, 9700, 9800);
    assertThat(warnings()).isEmpty();

    put("likes", 9000, 9100, 9200, 9300, 9400, 9500, 9600, 4000);
    assertThat(warnings()).isEmpty();

    put("likes", 9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000);
    assertThat(warnings()).isEmpty();

    put("likes", 9000, 9001, 9002, 9003, 9004, 9005);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void check_says_the_same() {
    put("followers", 15000, 1200);

    Outcome check = desktop.metrics("check", desktop.input("days.csv").toString());

    assertThat(check.exitCode()).isZero();
    assertThat(check.all()).contains("file.stock-jumps", "half to double of the day before");
  }
}
