package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.insight.MadeSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ids besides those of findings with figures are explained as. */
class ExplainIdsTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 8);
  private static final int DAYS = 100;

  @TempDir static Path folder;
  private static Desktop desktop;

  /** A channel with a spike, and one that ended. */
  @BeforeAll
  static void load() {
    double[] reach = new MadeSeries(5, 0.08).counts(DAYS, 2000);
    reach[DAYS - 4] *= 4;
    desktop =
        new Desktop(folder)
            .put("harbor/tiktok/days.csv", days(reach, LAST))
            .put("harbor/twitter/days.csv", days(reach, LAST.minusDays(20)));
    desktop.metrics("import");
  }

  private static String[] days(double[] values, LocalDate last) {
    List<String> lines = new ArrayList<>(List.of("date,reach"));
    for (int n = 0; n < values.length; n++) {
      lines.add(last.minusDays(values.length - 1 - n) + "," + (long) values[n]);
    }
    return lines.toArray(String[]::new);
  }

  private static JsonNode json(String id) {
    return JsonMapper.shared().readTree(desktop.metrics("explain", id, "--json").out());
  }

  @Test
  void a_recommendation_is_explained_by_what_it_is_made_of() {
    JsonNode advice =
        JsonMapper.shared()
            .readTree(desktop.metrics("report", "recommendations", "--stdout").out())
            .path("recommendations");

    assertThat(advice).isNotEmpty();
    for (JsonNode one : advice) {
      assertThat(json(one.path("id").asString()))
          .isEqualTo(json(one.path("finding_ids").get(0).asString()));
    }
  }

  @Test
  void of_a_change_that_there_is_none_of_the_reason_is_said() {
    assertThat(json("change:harbor:twitter:reach.30d:2025-11-08").path("text").asString())
        .isEqualTo("Reach of harbor on X (Twitter): no change against the 30 days before, stale.");
  }

  @Test
  void days_beside_an_id_are_refused() {
    for (String[] more : new String[][] {{"--days", "7"}, {"--month", "2025-10"}}) {
      assertThat(
              desktop
                  .metrics("explain", "stale:harbor:twitter:days:2025-10-19", more[0], more[1])
                  .err())
          .contains("the id of a finding says whose it is and of when; leave out all but --as-of");
    }
  }
}
