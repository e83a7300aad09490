package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that takes longer than {@code serve.limits.time}, against the started program. */
class TooLongOverHttpTest {
  /** Reading and ranking them takes several times the second that is allowed. */
  private static final int POSTS = 400_000;

  private static final String COPIES =
      "WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < "
          + POSTS
          + ") INSERT INTO content_performance (account_id, platform, post_id, post_type, caption,"
          + " posted_at, likes, comments, reach, engagement_rate, engagement_basis,"
          + " exported_at, created_at, import_file_id, source_line) SELECT account_id, platform,"
          + " 'c' || n, post_type, 'copy ' || n, posted_at, likes + n, comments, reach + n,"
          + " engagement_rate, engagement_basis,"
          + " exported_at, created_at, import_file_id, source_line FROM content_performance, copy WHERE post_id = 'p1'";

  @TempDir private Path folder;

  @Test
  void it_is_given_up_with_503_and_the_server_goes_on() {
    Desktop desktop = HttpSamples.imported(folder);
    desktop.write(COPIES);
    try (Served served = Served.start(desktop, "--set", "serve.limits.time=1s")) {
      HttpResponse<String> late = served.api("/content?limit=10000");

      assertThat(late.statusCode()).as(late.body()).isEqualTo(503);
      assertThat(late.headers().firstValue("ETag")).isEmpty();
      assertThat(late.body())
          .contains("\"success\": false")
          .contains("\"error\": \"too_long\"")
          .contains(
              "the answer took longer than serve.limits.time allows. Ask about fewer accounts or"
                  + " days.");
      assertThat(served.api("/daily?account_id=2&platform=tiktok").statusCode()).isEqualTo(200);
    }
    try (Served served = Served.start(desktop, "--set", "serve.limits.time=5m")) {
      assertThat(served.api("/content?limit=2").statusCode()).isEqualTo(200);
    }
  }
}
