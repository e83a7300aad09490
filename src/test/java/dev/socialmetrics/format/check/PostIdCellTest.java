package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the place of a post's id and is none of its platform. */
class PostIdCellTest {
  private static final String IDS = "SELECT post_id FROM content_performance";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instagram|Post ID,Account ID,Account username,Publish time,Date,Likes"
            + "|18000000000000017,17841,acme,07/04/2025 23:30,Lifetime,7"
            + "|Kokku,17841,acme,07/04/2025 23:30,Lifetime,7",
        "facebook|Post ID,Page ID,Page name,Title,Publish time,Date,Views"
            + "|122000000000000777,888,Acme,Hi,02/01/2025 10:00,Lifetime,7"
            + "|99,888,Acme,Hi,02/01/2025 10:00,Lifetime,7",
        "youtube|Content,Video title,Video publish time,Views"
            + "|-jKl0MnOpQg,Hi,\"Jul 4, 2025\",7"
            + "|Gesamtsumme,Hi,\"Jul 4, 2025\",7",
        // the row names its platform
        "any|Post ID,Network,Profile,Date,Impressions,Likes,Love Reactions"
            + "|122000000000000207,Facebook,acme,7/4/2025 10:05 am,70,7,1"
            + "|Kokku,Facebook,acme,7/4/2025 10:05 am,70,7,1"
      })
  void is_no_post(String platform, String header, String row, String total) {
    Desktop desktop =
        new Desktop(folder)
            .put("acme/" + platform + "/2010-01-01_2026-06-30.csv", header, row, total);

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.all()).contains("cell.post-id");
    assertThat(desktop.tables().rows(IDS)).containsExactly(row.split(",")[0]);
  }

  @Test
  void of_a_table_with_this_programs_columns_any_id_is_one() {
    Desktop desktop =
        new Desktop(folder)
            .put("acme/instagram/p.csv", "post_id,posted_at,likes", "99,2026-01-01,7");

    desktop.metrics("import");

    assertThat(desktop.tables().rows(IDS)).containsExactly("99");
  }
}
