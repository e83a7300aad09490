package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters, keys and blank lines that a person does not see in a file. */
class SmallFaultsTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  @Test
  void a_header_that_was_quoted_twice_is_the_same() {
    desktop.put("a/youtube/Totals.csv", "\"\uFEFF\"\"Date\"\"\",\"Views\"", "\"2025-11-01\",\"5\"");
    desktop.put("b/x/days.csv", "\uFEFF\"\"\"date\"\"\",\"\"\"reach\"\"\"", "\"2025-11-01\",\"6\"");
    desktop.put("c/x/days.csv", "\"\uFEFF\"\"date\"\"\",\"reach\"", "\"2025-11-01\",\"7\"");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().daily("account_id, date, video_views, reach"))
        .containsExactly("a|2025-11-01|5|NULL", "b|2025-11-01|NULL|6", "c|2025-11-01|NULL|7");
  }

  private List<String> problems() {
    return desktop.tables().rows("SELECT record_no, code, severity FROM row_problem ORDER BY 1");
  }

  private List<String> days() {
    return desktop
        .tables()
        .rows(
            "SELECT account_id, platform, date, reach, clicks FROM social_media_daily_metrics"
                + " ORDER BY 1, 2, 3");
  }

  @Test
  void text_in_a_wrong_encoding_is_warned_of_and_refuses_campaigns() {
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,caption,likes",
        "1,instagram,p1,2025-10-01T00:00:00Z,MoÃ¯se at the cafÃ©,1");
    desktop.put(
        "campaigns.csv",
        "account_id,platform,campaign_id,start_date,end_date,impressions",
        "1,instagram,Tents,2025-10-01,2025-10-31,5",
        "1,instagram,ZeltbÃ¶den,2025-10-01,2025-10-31,6");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains(
            "campaigns.csv:3: column 3 \"campaign_id\": enc.damaged-text: found \"ZeltbÃ¶den\","
                + " expected \"Zeltböden\" for \"ZeltbÃ¶den\". With other letters it would be stored"
                + " as another one. ");
    assertThat(problems()).containsExactly("1|enc.damaged-text|warning", "2|enc.damaged-text|file");
    assertThat(desktop.tables().rows("SELECT count(*) FROM campaign_social_metrics"))
        .containsExactly("0");
  }

  @Test
  void a_control_character_in_a_text_that_is_stored_is_warned_of() {
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,caption,likes",
        "1,instagram,p1,2025-10-01T00:00:00Z,\"rain\u0007bow\",1",
        "1,instagram,p2,2025-10-01T00:00:00Z,\"rain\tbow\",1");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(problems()).containsExactly("1|enc.control-char|warning");
    assertThat(desktop.tables().rows("SELECT caption FROM content_performance ORDER BY post_id"))
        .containsExactly("rain\u0007bow", "rain\tbow");
  }

  @Test
  void a_key_that_the_first_object_has_twice_rejects_that_object() {
    desktop.put(
        "a/instagram/days.json",
        "[{\"date\": \"2025-10-01\", \"reach\": 1, \"Reach\": 2},",
        " {\"date\": \"2025-10-02\", \"reach\": 3}]");

    Outcome outcome = desktop.metrics("import");

    assertThat(problems()).as(outcome.all()).containsExactly("1|json.duplicate-key|row");
    assertThat(days()).containsExactly("a|instagram|2025-10-02|3|NULL");
  }

  @Test
  void a_blank_line_below_the_title_of_a_section_leaves_it_its_title() {
    desktop
        .put(
            "acme/instagram/Reach.csv",
            "sep=,",
            "\"Facebook reach\"",
            "",
            "\"Date\",\"Primary\"",
            "\"2025-10-01T00:00:00\",\"5\"")
        .put(
            "beta/instagram/Both.csv",
            "sep=,",
            "\"Instagram reach\"",
            "",
            "\"Date\",\"Primary\"",
            "\"2025-10-01T00:00:00\",\"7\"",
            "",
            "\"Instagram link clicks\"",
            "",
            "\"Date\",\"Primary\"",
            "\"2025-10-01T00:00:00\",\"9\"");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(days())
        .containsExactly("acme|facebook|2025-10-01|5|NULL", "beta|instagram|2025-10-01|7|9");
  }

  @Test
  void a_section_whose_own_title_is_missing_does_not_take_that_of_the_one_before() {
    desktop.put(
        "beta/instagram/Both.csv",
        "sep=,",
        "\"Instagram reach\"",
        "",
        "\"Date\",\"Primary\"",
        "\"2025-10-01T00:00:00\",\"7\"",
        "",
        "\"Date\",\"Primary\"",
        "\"2025-10-02T00:00:00\",\"9\"");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains("Both.csv:7: file.not-imported");
    assertThat(days()).isEmpty();
  }

  @Test
  void the_title_of_an_empty_section_is_not_that_of_the_next() {
    desktop.put(
        "acme/instagram/Audience.csv",
        "sep=,",
        "\"Top cities\"",
        "",
        "\"Norway\",\"Sweden\",\"Denmark\"",
        "\"50.1\",\"20\",\"21.5\"",
        "",
        "\"Age & gender\"",
        "\"\",\"Men\",\"Women\"",
        "\"18-24\",\"10\",\"20.5\"",
        "\"35-44\",\"29.5\",\"40\"");
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT top_cities FROM audience_demographics"))
        .doesNotContain("[\"Norway\",\"Denmark\",\"Sweden\"]");
  }
}
