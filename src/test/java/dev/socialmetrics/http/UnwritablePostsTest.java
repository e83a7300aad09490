package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts while the inbox cannot be written: a file lies where a folder is to be. */
class UnwritablePostsTest {
  private static final String ROW =
      "{\"account_id\": 7, \"platform\": \"instagram\", \"date\": \"2025-10-23\", \"followers\": 5}";
  private static final String EXPORT = "date,followers\n2025-10-22,5\n";

  @TempDir private Path folder;

  @Test
  void what_cannot_be_kept_is_503_and_can_be_sent_again() throws IOException {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop)) {
      Path keys = Files.createFile(inbox(desktop).resolve(".idempotency-keys"));
      assertUnavailable(row(served), desktop);
      Files.delete(keys);
      assertThat(row(served).statusCode()).isEqualTo(200);

      Path account = Files.createFile(inbox(desktop).resolve("8"));
      assertUnavailable(export(served), desktop);
      Files.delete(account);
      assertThat(export(served).statusCode()).isEqualTo(200);

      Path drafts = inbox(desktop).resolve(".incoming");
      Files.delete(drafts);
      Files.createFile(drafts);
      assertThat(row(served).statusCode()).isEqualTo(503);
    }
  }

  private static Path inbox(Desktop desktop) throws IOException {
    return Files.createDirectories(desktop.output("inbox"));
  }

  private static HttpResponse<String> row(Served served) {
    return served.post("/daily", "application/json", ROW, "Idempotency-Key", "a");
  }

  private static HttpResponse<String> export(Served served) {
    return served.post("/import?account_id=8&platform=instagram", "text/csv", EXPORT);
  }

  private static void assertUnavailable(HttpResponse<String> answer, Desktop desktop)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("\"error\": \"unavailable\"", "Nothing was stored.");
    try (Stream<Path> left = Files.list(inbox(desktop).resolve(".incoming"))) {
      assertThat(left).isEmpty();
    }
  }
}
