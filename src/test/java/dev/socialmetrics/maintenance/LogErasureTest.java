package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines leave the logs, packed ones too, and the others stay as they are. */
class LogErasureTest {
  @TempDir Path output;

  private Path log(String name, String text) throws IOException {
    Path file = Files.createDirectories(output.resolve("logs")).resolve(name);
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private long removeWith(String word) throws IOException {
    return new LogErasure(output).remove(line -> line.contains(word));
  }

  @Test
  void lines_with_the_word_go_and_the_others_stay_in_their_order() throws IOException {
    Path log = log("metrics.log", "one acme\ntwo ä\nacme three\nfour\n");
    Path packed = log("metrics.1.log.gz", "five\nsix acme\nseven ö\n");

    assertThat(removeWith("acme")).isEqualTo(3);
    assertThat(log).hasContent("two ä\nfour\n");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("five\nseven ö\n");
    }
    assertThat(output.resolve("logs").toFile().list())
        .containsExactlyInAnyOrder("metrics.log", "metrics.1.log.gz");
  }

  @Test
  void a_log_without_the_word_keeps_its_bytes() throws IOException {
    Path log = log("metrics.log", "one\r\ntwo without an end");
    Path packed = log("metrics.1.log.gz", "three");
    byte[] before = Files.readAllBytes(packed);

    assertThat(removeWith("acme")).isZero();
    assertThat(Files.readString(log)).isEqualTo("one\r\ntwo without an end");
    assertThat(packed).hasBinaryContent(before);
  }

  @Test
  void where_there_are_no_logs_nothing_is_removed() throws IOException {
    assertThat(removeWith("acme")).isZero();
    assertThat(output.resolve("logs")).doesNotExist();
  }
}
