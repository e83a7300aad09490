package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportAgainTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";
  private static final String[] OLDER = {
    HEADER, "1,instagram,2025-10-01,10,1,100", "1,instagram,2025-10-02,20,,200"
  };
  private static final String[] NEWER = {
    HEADER, "1,instagram,2025-10-01,11,,100", "1,x,2025-10-01,5,1,10"
  };

  @TempDir Path folder;

  @Test
  void the_same_input_again_changes_nothing() {
    Desktop desktop =
        new Desktop(folder).put("daily.json", Bodies.DAILY).put("content.json", Bodies.CONTENT);
    desktop.metrics("nightly");
    List<String> before = desktop.tables().dump();

    Outcome again = desktop.metrics("nightly");

    assertThat(again.exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(before);
  }

  @Test
  void a_renamed_copy_names_the_run_that_imported_it() {
    Desktop desktop = new Desktop(folder).put("daily.json", Bodies.DAILY);
    desktop.metrics("nightly");

    Outcome again = desktop.put("copy.json", Bodies.DAILY).metrics("nightly");

    assertThat(again.exitCode()).isZero();
    assertThat(again.line("already imported").orElse(""))
        .startsWith("copy.json: ")
        .contains("already imported by run 1");
    assertThat(desktop.tables().daily("followers")).containsExactly("15250");
  }

  @Test
  void older_and_newer_exports_end_the_same_in_both_orders() {
    Desktop inOrder =
        new Desktop(folder.resolve("a")).putAt("2025-10-10T00:00:00Z", "old.csv", OLDER);
    inOrder.metrics("nightly");
    inOrder.putAt("2025-10-11T00:00:00Z", "new.csv", NEWER).metrics("nightly");
    Desktop reversed =
        new Desktop(folder.resolve("b")).putAt("2025-10-11T00:00:00Z", "new.csv", NEWER);
    reversed.metrics("nightly");
    reversed.putAt("2025-10-10T00:00:00Z", "old.csv", OLDER).metrics("nightly");

    String columns = "platform, date, followers, likes, reach, engagement_rate";
    assertThat(inOrder.tables().daily(columns))
        .containsExactly(
            "instagram|2025-10-01|11|1|100|1.0",
            "instagram|2025-10-02|20|NULL|200|NULL",
            "twitter|2025-10-01|5|1|10|10.0");
    assertThat(reversed.tables().daily(columns)).isEqualTo(inOrder.tables().daily(columns));
    assertThat(reversed.reports()).containsAllEntriesOf(inOrder.reports());
  }

  @Test
  void a_restated_value_is_kept_as_a_revision() {
    Desktop desktop = new Desktop(folder).putAt("2025-10-10T00:00:00Z", "old.csv", OLDER);
    desktop.metrics("nightly");

    desktop.putAt("2025-10-11T00:00:00Z", "new.csv", NEWER).metrics("nightly");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT column_name, old_value, new_value, old_source_line, source_line FROM metric_revision"))
        .containsExactly("followers|10|11|2|2");
  }

  @Test
  void captions_with_breaks_quotes_and_emoji_come_back_exactly_after_a_byte_order_mark() {
    String text =
        "\uFEFFlikes,caption,posted_at,mood,post_id,platform,account_id\r\n"
            + "3,\"two\nlines, \"\"quoted\"\" 🚀\",2025-10-01T00:00:00Z,glad,p1,X,1\r\n";
    Desktop desktop =
        new Desktop(folder).putBytes("posts.csv", text.getBytes(StandardCharsets.UTF_8));

    desktop.metrics("nightly");

    assertThat(
            desktop
                .tables()
                .one("SELECT platform, post_id, likes, caption FROM content_performance"))
        .isEqualTo("twitter|p1|3|two\nlines, \"quoted\" 🚀");
    assertThat(desktop.tables().rows("SELECT code FROM row_problem WHERE record_no = 0"))
        .containsExactly("hdr.unknown-column");
  }
}
