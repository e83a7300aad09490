package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.ExportedRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalContentTest {
  private static final String HEADER =
      "account_id,platform,post_id,post_type,caption,hashtags,posted_at,likes,comments,shares,"
          + "saves,views,reach,engagement_rate";

  @Test
  void the_example_post_is_read_cell_by_cell() throws Exception {
    ExportedRow row =
        Canonical.row(
            Canonical.file(HEADER)
                .check(
                    "1|instagram|post_123456|carousel|Amazing product launch! 🚀|#launch #product"
                        + "|2025-10-23T10:30:00|2450|320|180|150|45000|38000|7.2"));

    assertThat(Canonical.values(row))
        .containsExactly(
            "1",
            "instagram",
            "post_123456",
            "carousel",
            "Amazing product launch! 🚀",
            "#launch #product",
            "2025-10-23T10:30:00Z",
            2450L,
            320L,
            180L,
            150L,
            45000L,
            38000L,
            null,
            null,
            null,
            7.2,
            null,
            null);
    assertThat(row.exportedAt()).isEqualTo(Canonical.EXPORTED);
  }

  @Test
  void a_cell_without_a_value_is_unknown_and_never_zero() throws Exception {
    ExportedRow row =
        Canonical.row(
            Canonical.file(HEADER).check("1|x|p|-|-|N/A|2025-10-23|--|0|null|| NULL |-0|-"));

    assertThat(Canonical.values(row))
        .containsExactly(
            "1",
            "twitter",
            "p",
            null,
            "-",
            null,
            "2025-10-23T00:00:00Z",
            null,
            0L,
            null,
            null,
            null,
            0L,
            null,
            null,
            null,
            null,
            null,
            null);
  }

  @Test
  void every_error_of_a_row_is_told() throws Exception {
    List<String> messages =
        Canonical.file(HEADER)
            .rejections("1|myspace||video|c|h|not-a-date|-5|1.5|1,234|many|1e5|3|4.8");

    assertThat(messages)
        .containsExactly(
            "column 2 \"platform\": cell.enum: found \"myspace\", expected one of facebook"
                + " instagram linkedin mastodon pinterest snapchat threads tiktok twitter youtube."
                + " Correct the cell, or add the platform to the configuration;"
                + " this row was left out.",
            "column 3 \"post_id\": cell.required: found \"\", expected a value for post_id."
                + " Fill the cell or export again; this row was left out.",
            "column 7 \"posted_at\": cell.date: found \"not-a-date\", expected a time such as"
                + " 2025-10-23T10:30:00. Correct the cell or export again; this row was left out.",
            "column 8 \"likes\": cell.negative-count: found \"-5\", expected a whole number of 0 or"
                + " more. Correct the cell or export again; this row was left out.",
            "column 9 \"comments\": cell.integer: found \"1.5\", expected a whole number."
                + " Correct the cell or export again; this row was left out.",
            "column 10 \"shares\": cell.locale-number: found \"1,234\", expected a whole number"
                + " without separators, such as 1234. Remove the separators or export again;"
                + " this row was left out.",
            "column 11 \"saves\": cell.integer: found \"many\", expected a whole number."
                + " Correct the cell or export again; this row was left out.",
            "column 12 \"views\": cell.integer: found \"1e5\", expected a whole number."
                + " Correct the cell or export again; this row was left out.");
  }
}
