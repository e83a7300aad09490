package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsCommandTest {
  @TempDir Path folder;

  @Test
  void every_format_is_listed_with_platform_kind_and_title() {
    String out = new Desktop(folder).metrics("formats").out();

    assertThat(out.lines())
        .contains(
            "canonical-daily                any        daily                  -         -          en  "
                + "         figures of days, under this program's names",
            "x-account-overview             twitter    daily                  2024-2026 real files en ar"
                + " de +18 X account overview, a row a day");
  }

  @Test
  void one_format_shows_how_it_is_told_and_what_it_was_made_from() {
    String out = new Desktop(folder).metrics("formats", "x-account-overview").out();

    assertThat(out)
        .contains(
            "  known by  real files of two accounts (2025) and a second download of the same days\n",
            "  found by  columns date, impressions, bookmarks, profile visits, unfollows or new follows or create"
                + " post or media views; without post id, tweet id\n",
            "  column    new_followers = new follows\n",
            "  column    comments = replies\n");
  }

  @Test
  void json_has_every_format() {
    JsonNode json =
        JsonMapper.shared().readTree(new Desktop(folder).metrics("formats", "--json").out());

    assertThat(json.get("count").asInt()).isEqualTo(json.get("formats").size());
    assertThat(json.get("formats").findValuesAsString("name")).contains("instagram-content");
  }

  @Test
  void an_unknown_name_is_told_the_nearest() {
    Outcome outcome = new Desktop(folder).metrics("formats", "instagram-contents");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("there is no format instagram-contents. Did you mean instagram-content?");
  }

  @Test
  void check_names_the_nearest_formats_of_a_file_that_has_none() {
    Desktop desktop = new Desktop(folder);
    desktop.put(
        "acme/tiktok/odd.csv",
        "\"Day\",\"Video Views\",\"Profile Views\",\"Hearts\",\"Shares\"",
        "1,2,3,4,5");

    Outcome check = desktop.metrics("check", "input/acme/tiktok/odd.csv");

    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(check.out()).contains("tiktok-overview (missing: date; not known: day, hearts)");
  }
}
