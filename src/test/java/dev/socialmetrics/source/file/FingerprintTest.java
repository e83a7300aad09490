package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path folder;

  @Test
  void a_file_has_the_sha256_of_its_bytes() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "abc");

    assertThat(Fingerprint.sha256(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void more_than_one_buffer_is_hashed_whole() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[1_000_000]);

    assertThat(Fingerprint.sha256(file))
        .isEqualTo("d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025");
  }
}
