package dev.socialmetrics.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old and new values as people see them. */
class ChangedNumberTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir Path folder;

  private static ChangedNumber changed(Column column, String before, String after) {
    return ChangedNumber.of(column, before, Optional.ofNullable(after));
  }

  @ParameterizedTest
  @CsvSource({
    "likes, 4, 6, 4, 6, 2",
    "likes, 6, 4, 6, 4, -2",
    "likes, 9007199254740993, 9007199254740994, 9007199254740993, 9007199254740994, 1",
    "engagement_rate, 2.345, 3.1, 2.35, 3.1, 0.76",
    "engagement_rate, 2.3451, 2.3449, 2.35, 2.34, 0",
    "engagement_rate, 2.3452, 2.3451, 2.3452, 2.3451, -0.0001",
    "engagement_rate, 2.3411, 2.3424, 2.341, 2.342, 0.001",
    "engagement_rate, 100, 200, 100, 200, 100"
  })
  void two_different_values_never_look_the_same(
      String column, String before, String after, String old, String now, String difference) {
    ChangedNumber number = changed(Kind.DAILY.column(column), before, after);

    assertThat(number.before()).hasToString(old);
    assertThat(number.after().orElseThrow()).hasToString(now);
    assertThat(number.difference().orElseThrow()).isEqualByComparingTo(new BigDecimal(difference));
  }

  @Test
  void text_has_no_difference_and_what_is_gone_has_none_either() {
    ChangedNumber text = changed(Kind.CONTENT.column("caption"), "Tents", "Boats");
    ChangedNumber gone = changed(Kind.DAILY.column("engagement_rate"), "2.345", null);

    assertThat(text).isEqualTo(new ChangedNumber("Tents", Optional.of("Boats"), Optional.empty()));
    assertThat(gone.before()).hasToString("2.35");
    assertThat(gone.after()).isEmpty();
    assertThat(gone.difference()).isEmpty();
  }

  private String page(Desktop desktop) throws Exception {
    return Files.readString(desktop.output("reports/2025-10-02/changes.html"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_page_shows_each_restated_value_with_its_files_and_the_reports_that_have_the_old_one()
      throws Exception {
    Desktop desktop = new Desktop(folder);
    desktop.putAt("2025-10-02T06:00:00Z", "day-1.csv", HEADER, "1,instagram,2025-10-01,10,4,200");
    desktop.metrics("nightly");
    desktop.putAt(
        "2025-10-03T06:00:00Z",
        "day-2.csv",
        HEADER,
        "1,instagram,2025-10-01,10,6,200",
        "1,instagram,2025-10-02,9,1,100");
    desktop.metrics("nightly");

    assertThat(page(desktop))
        .contains(
            "This run’s files restated 1 value, and 1 computed number changed with them.",
            "likes 4 6 ▲ +2",
            "engagement_rate 2 3 ▲ +1",
            "day-1.csv:2",
            "day-2.csv:2",
            "2025-10-01");
  }

  @Test
  void a_run_that_changes_nothing_says_so() throws Exception {
    Desktop desktop = new Desktop(folder);
    desktop.putAt("2025-10-02T06:00:00Z", "day-1.csv", HEADER, "1,instagram,2025-10-02,10,4,200");
    desktop.metrics("nightly");

    assertThat(page(desktop))
        .contains("This run restated nothing: every number is as it was published.");
  }
}
