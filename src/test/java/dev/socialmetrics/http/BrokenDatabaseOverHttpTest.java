package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDatabaseOverHttpTest {
  @TempDir private Path folder;

  @Test
  void a_database_that_cannot_be_read_is_503_without_details_until_it_can() throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    Path database = desktop.output("social-metrics.db");
    Path aside = folder.resolve("aside.db");
    Files.move(database, aside);
    Files.writeString(
        database, "no database at all, but long enough to be taken for one\n".repeat(99));

    try (Served served = Served.start(desktop)) {
      HttpResponse<String> broken = served.api("/summary");

      assertThat(broken.statusCode()).isEqualTo(503);
      assertThat(broken.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(broken.body())
          .contains("the database cannot be read now. The log has the details.")
          .doesNotContain(folder.toString());
      assertThat(served.get("/health").statusCode()).isEqualTo(503);
      assertThat(Files.readString(desktop.output("logs/serve.log")))
          .contains("request failed: GET /health");

      Files.move(aside, database, StandardCopyOption.REPLACE_EXISTING);
      assertThat(served.api("/summary").body())
          .isEqualTo(desktop.metrics("report", "summary", "--stdout").out());
    }
  }
}
