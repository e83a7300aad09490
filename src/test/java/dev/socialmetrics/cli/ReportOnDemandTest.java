package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOnDemandTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void onePost() {
    desktop = new Desktop(folder);
    desktop.put(
        "1/instagram/posts.csv",
        "account_id,platform,post_id,posted_at,post_type,hashtags,likes,reach",
        "1,instagram,p1,2025-10-01T00:00:00Z,reel,#sale,5,100",
        "1,instagram,p2,2025-10-02T00:00:00Z,image,#other,50,100");
    desktop.metrics("nightly");
  }

  @Test
  void reports_into_a_folder_are_a_run_with_its_request_and_give_the_same_bytes_again()
      throws IOException {
    String[] words = {"report", "top-content", "--hashtag", "sale", "--to", "out"};

    Outcome first = desktop.metrics(words);
    byte[] workbook = Files.readAllBytes(folder.resolve("out/top-content.xlsx"));
    Outcome second = desktop.metrics(words);

    assertThat(first.exitCode()).isZero();
    assertThat(second.exitCode()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("out/top-content.xlsx"))).isEqualTo(workbook);
    assertThat(Files.readString(folder.resolve("out/top-content.json")))
        .contains("\"p1\"")
        .doesNotContain("\"p2\"");
    assertThat(desktop.metrics("run", "3", "--json").out()).contains("report");
  }

  @Test
  void a_hashtag_is_found_in_capitals_of_any_alphabet_and_among_others() {
    desktop.put(
        "1/instagram/tags.csv",
        "account_id,platform,post_id,posted_at,post_type,hashtags,likes,reach",
        "1,instagram,p3,2025-10-03T00:00:00Z,reel,#GRÖSSE #Österreich,5,100",
        "1,instagram,p4,2025-10-04T00:00:00Z,reel,\"[\"\"größe\"\",\"\"österreich\"\"]\",5,100");
    desktop.metrics("nightly");

    String upper =
        desktop.metrics("report", "top-content", "--stdout", "--hashtag", "grösse").out();
    String both =
        desktop.metrics("report", "top-content", "--stdout", "--hashtag", "#ÖSTERREICH").out();

    assertThat(upper).contains("\"p3\"").doesNotContain("\"p4\"", "\"p1\"");
    assertThat(both).contains("\"p3\"", "\"p4\"").doesNotContain("\"p2\"");
  }

  @Test
  void a_run_that_could_not_write_is_rerun_from_its_stored_request() throws IOException {
    Files.writeString(folder.resolve("out"), "in the way");
    Outcome failed = desktop.metrics("report", "top-content", "--order-by", "likes", "--to", "out");
    Files.delete(folder.resolve("out"));

    Outcome again = desktop.metrics("rerun", "--last-failed");

    assertThat(failed.exitCode()).isNotZero();
    assertThat(again.exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("out/top-content.json")))
        .contains("\"order_by\": \"likes\"");
  }

  @Test
  void a_period_is_kept_with_the_run_that_is_to_write_it() throws IOException {
    Files.writeString(folder.resolve("out"), "in the way");
    String[] words = {"report", "top-content", "--month", "2025-10", "--to", "out"};
    Outcome failed = desktop.metrics(words);
    Files.delete(folder.resolve("out"));

    Outcome again = desktop.metrics("rerun", "--last-failed");

    assertThat(failed.exitCode()).isNotZero();
    assertThat(again.exitCode()).as(again.all()).isZero();
    assertThat(Files.readString(folder.resolve("out/top-content.json")))
        .contains("\"period\": \"2025-10\"", "\"window_end\": \"2025-10-31\"");
  }

  @Test
  void a_folder_of_reports_that_would_say_nothing_is_not_written() {
    Outcome none = desktop.metrics("report", "--account", "nobody", "--to", "out");

    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.out())
        .contains("\"success\": false", "of account nobody", "\"error\": \"not_found\"");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(desktop.metrics("runs").out()).doesNotContain("report");
  }

  @Test
  void wrong_words_are_answered_with_the_nearest_right_one() {
    Outcome metric = desktop.metrics("report", "top-content", "--order-by", "like", "--stdout");
    Outcome filter = desktop.metrics("report", "summary", "--hashtag", "x", "--to", "out");

    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.out()).contains("\"success\": false", "Did you mean likes?");
    assertThat(filter.exitCode()).isEqualTo(2);
    assertThat(filter.err())
        .contains("the report summary has no --hashtag; these have: top-content");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_filtered_report_needs_a_place_of_its_own() {
    Outcome outcome = desktop.metrics("report", "--min-reach", "5");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("a filtered report needs --stdout or --to DIR");
  }
}
