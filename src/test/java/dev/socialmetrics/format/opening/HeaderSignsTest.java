package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose header shows what was done to them. */
class HeaderSignsTest {
  private static final String FILE = "acme/instagram/d.csv";

  @TempDir Path folder;

  private String refusal(String... lines) {
    Desktop desktop = new Desktop(folder).put(FILE, lines);
    return desktop.metrics("check", desktop.input(FILE).toString()).all();
  }

  @Test
  void days_in_columns_are_to_be_rows() {
    assertThat(refusal("metric,2025-01-01,2025-01-02", "followers,100,101", "likes,3,4"))
        .contains("refused", "The days are in columns: turn the table")
        .doesNotContain("remove the row above");
    assertThat(refusal("date,followers,likes", "2025-01-01,100,3", "2025-01-02,101,4"))
        .contains("2 good, 0 rejected");
  }

  @Test
  void a_cost_whose_label_has_the_currency_is_told_the_two_columns() {
    assertThat(
            refusal("campaign_id,start_date,end_date,cost (EUR)", "t,2025-01-01,2025-01-31,12.50"))
        .contains(
            "If \"cost (EUR)\" is the cost, call it cost and add a column currency with EUR.");
    assertThat(
            refusal(
                "campaign_id,start_date,end_date,cost,currency",
                "t,2025-01-01,2025-01-31,12.50,EUR"))
        .contains("1 good, 0 rejected");
  }

  @Test
  void objects_with_commas_between_lines_are_told_their_shape() {
    assertThat(
            refusal(
                "{\"date\":\"2025-01-01\",\"followers\":1},",
                "{\"date\":\"2025-01-02\",\"followers\":2},"))
        .contains("each on a line of its own without a comma behind it");
    assertThat(
            refusal(
                "{\"date\":\"2025-01-01\",\"followers\":1}",
                "{\"date\":\"2025-01-02\",\"followers\":2}"))
        .contains("2 good, 0 rejected");
  }

  @Test
  void a_mark_that_was_read_in_another_encoding_says_so() {
    assertThat(refusal("\u00EF\u00BB\u00BF\"Date\",Followers", "2025-01-01,100"))
        .contains("refused", "in the wrong encoding (UTF-8 as Windows-1252)");
  }
}
