package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a key of one account may send. */
class KeyOfOneAccountTest {
  @TempDir private Path folder;

  @Test
  void a_key_of_one_account_writes_to_that_account_only() {
    Desktop desktop = HttpSamples.imported(folder);
    String key =
        desktop
            .metrics("keys", "add", "one", "--scope", "write", "--account", "1")
            .out()
            .lines()
            .findFirst()
            .orElseThrow();
    try (Served served = Served.start(desktop)) {
      String other = "account_id,platform,date,followers\nother,instagram,2025-10-24,666\n";

      assertThat(
              served.post("/import?account_id=1", "text/csv", other, "X-API-Key", key).statusCode())
          .isEqualTo(422);
      assertThat(
              served
                  .post("/import?account_id=other", "text/csv", other, "X-API-Key", key)
                  .statusCode())
          .isEqualTo(403);
      assertThat(served.post("/daily", "text/csv", other, "X-API-Key", key).statusCode())
          .isEqualTo(403);
      assertThat(
              desktop
                  .tables()
                  .one("SELECT count(*) FROM social_media_daily_metrics WHERE followers = 666"))
          .isEqualTo("0");
    }
  }
}
