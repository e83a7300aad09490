package dev.socialmetrics.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StoppableSinkTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicBoolean stop = new AtomicBoolean();
  private final ReportSink sink =
      new StoppableSink((name, body) -> body.writeTo(written), stop::get);

  @Test
  void what_nobody_asks_to_stop_is_passed_on() throws IOException {
    sink.write(
        "a.txt",
        out -> {
          out.write('a');
          out.write("bcd".getBytes(StandardCharsets.UTF_8), 1, 2);
        });

    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("acd");
  }

  @Test
  void writing_fails_from_the_moment_somebody_asks() {
    assertThatThrownBy(
            () ->
                sink.write(
                    "a.txt",
                    out -> {
                      out.write('a');
                      stop.set(true);
                      out.write(new byte[] {'b', 'c'});
                    }))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("given up, as was asked");
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("a");
  }
}
