package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options of {@code metrics explain} that go wrong, and how many rows it prints. */
class ExplainOptionsTest {
  @TempDir static Path folder;
  private static Desktop desktop;

  @BeforeAll
  static void fortyDays() {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,likes,reach"));
    for (int day = 1; day <= 40; day++) {
      String date = java.time.LocalDate.parse("2025-08-31").plusDays(day).toString();
      lines.add("Acme,instagram," + date + "," + day + ",100");
    }
    desktop = new Desktop(folder).put("d.csv", lines.toArray(String[]::new));
    desktop.metrics("import");
  }

  private static Outcome explain(String words) {
    return desktop.metrics(("explain " + words).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lykes --account Acme --platform instagram | there is no metric lykes; did you mean likes?",
        "zzz --account Acme --platform instagram   | there is no metric zzz",
        "likes --account Acme --platform instagram --days 0 | days is 1 to 3660, was 0",
        "likes --account Acme --platform instagram --date 2025-09-01 --post p | a post, a campaign or a day, only one of them",
      })
  void a_wrong_question_is_one_line_and_for_programs_a_failure(String words, String message) {
    Outcome text = explain(words);
    Outcome json = explain(words + " --json");

    JsonNode failure = JsonMapper.shared().readTree(json.out());
    assertThat(text.exitCode()).isEqualTo(2);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).isEqualTo("metrics: " + message + "\n");
    assertThat(json.exitCode()).isEqualTo(2);
    assertThat(failure.get("message").asString()).isEqualTo(message);
    assertThat(failure.get("error").asString()).isEqualTo("bad_request");
  }

  @Test
  void an_unknown_platform_is_named_with_those_there_are() {
    Outcome wrong = explain("likes --account Acme --platform friendster");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("metrics: there is no platform friendster; there are facebook instagram ");
  }

  @Test
  void the_account_and_the_platform_must_be_said() {
    Outcome wrong = explain("likes --account Acme");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "metrics: Missing required option: '--platform=P'\nTry: metrics explain --help\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--account nobody --platform instagram | account nobody on instagram",
        "--account Acme --platform tiktok | account Acme on tiktok",
        "--account Acme --platform instagram --post p9 | account Acme on instagram, post p9",
        "--account Acme --platform instagram --date 2025-01-01 | account Acme on instagram, day 2025-01-01",
        "--account Acme --platform instagram --as-of 2025-08-31 | account Acme on instagram up to 2025-08-31",
      })
  void what_has_no_data_is_named_as_it_was_asked_for(String words, String subject) {
    Outcome none = explain("likes " + words);
    Outcome json = explain("likes " + words + " --json");

    String message = "nothing to explain: no data for likes of " + subject;
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.err()).isEqualTo("metrics: " + message + "\n");
    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(JsonMapper.shared().readTree(json.out()).get("error").asString())
        .isEqualTo("not_found");
    assertThat(json.out()).contains(message);
  }

  @Test
  void an_account_is_found_in_whatever_case_it_is_written() {
    Outcome found = explain("likes --account ACME --platform Instagram --date 2025-09-07");

    assertThat(found.exitCode()).as(found.err()).isZero();
    assertThat(found.out())
        .startsWith("likes = 7")
        .contains("account acme on instagram, day 2025-09-07");
  }

  @Test
  void the_last_31_rows_are_printed_and_all_where_that_is_asked_for() {
    String some = explain("reach --account Acme --platform instagram --days 40").out();
    String all = explain("reach --account Acme --platform instagram --days 40 --all").out();

    assertThat(rows(some))
        .hasSize(UsedRowsText.MOST_ROWS)
        .first()
        .asString()
        .startsWith("  2025-09-10");
    assertThat(some).endsWith("9 earlier rows; --all prints them\n");
    assertThat(rows(all)).hasSize(40).first().asString().startsWith("  2025-09-01");
    assertThat(all).doesNotContain("earlier rows");
  }

  private static List<String> rows(String text) {
    return text.lines()
        .filter(line -> line.matches("  2025-\\d\\d-\\d\\d .*d\\.csv:\\d+.*"))
        .toList();
  }

  @Test
  void programs_get_every_row_with_its_place() {
    JsonNode found =
        JsonMapper.shared()
            .readTree(
                explain("likes --account Acme --platform instagram --date 2025-09-07 --json")
                    .out());

    assertThat(found.get("success").asBoolean()).isTrue();
    assertThat(found.get("value").asInt()).isEqualTo(7);
    assertThat(found.get("rows").get(0).get("sources").get("likes").get("line").asInt())
        .isEqualTo(8);
  }
}
