package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_mark_that_was_read_in_another_encoding_says_so() {
    assertThat(refusal("\u00EF\u00BB\u00BF\"Date\",Followers", "2025-01-01,100"))
        .contains("refused", "in the wrong encoding (UTF-8 as Windows-1252)");
  }
}
