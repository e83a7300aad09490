package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files are read or refused; nothing else is thrown, and nothing hangs. */
class FuzzTest {
  private static final String[] SEEDS = {
    "a,b,c\r\n1,\"x, \"\"y\"\"\r\nz\",3\r\n4,5,6\n",
    "\uFEFFsep=;\na;b\n1;\"é🚀\"\n",
    "[\n{\"a\":1.5e3,\"b\":\"x\\u00e9\\n\"},\n{\"a\":null,\"b\":[1,{\"c\":\"]\"}]}\n]\n",
    "{\"a\":true,\n\"b\":{\"c\":[]}}",
    "{\"a\":1}\n\n{\"a\":\"}{\"}\r\n{\"b\":[2]}\n"
  };
  private static final String MARKS = "\"\n\r,;{}[]:\\\0\u00ff\u00fe\u00c3 u1e-";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void nothing_but_a_refusal_is_ever_thrown(long seed) {
    Random random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 500; i++) {
            read(mutate(random, SEEDS[i % SEEDS.length]), random);
          }
        });
  }

  private void read(byte[] content, Random random) throws IOException {
    Limits limits = random.nextBoolean() ? Limits.DEFAULTS : new Limits(99, 99, 30, 10, 3, 3, 3);
    try {
      ReadRows.outcome(ReadRows.bytes(folder, "a.csv", content), limits);
    } catch (RuntimeException bug) {
      assertThat(bug).as(Arrays.toString(content)).isNull();
    }
  }

  private static byte[] mutate(Random random, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    byte[] mutated = Arrays.copyOf(bytes, cut);
    for (int i = random.nextInt(5); i >= 0 && cut > 0; i--) {
      mutated[random.nextInt(cut)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) MARKS.charAt(random.nextInt(MARKS.length()));
    }
    return mutated;
  }
}
