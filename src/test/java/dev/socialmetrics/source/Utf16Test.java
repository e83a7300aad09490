package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf16Test {
  @TempDir Path folder;

  private SourceFile file(String charset, String content) throws IOException {
    return ReadRows.bytes(folder, "a.csv", ("\uFEFF" + content).getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void e05_e06_text_with_a_mark_and_a_sep_line_is_read(String charset) throws IOException {
    SourceFile file = file(charset, "sep=,\r\n\"Date\",\"Clicks\"\r\n\"2025-01-01\",\"🚀\"\r\n");

    assertThat(ReadRows.outcome(file, Limits.DEFAULTS)).containsExactly("3 ok 2025-01-01|🚀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void json_is_read(String charset) throws IOException {
    SourceFile file = file(charset, "[{\"a\":\"é\"}]");

    assertThat(ReadRows.outcome(file, Limits.DEFAULTS)).containsExactly("1 ok é");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30_000, 70_000})
  void e09_half_of_a_surrogate_pair_rejects_its_row(int before) throws IOException {
    byte[] content =
        ("\uFEFFa,b\n" + "1,🚀\n".repeat(before) + "2,x#\n3,4\n")
            .getBytes(StandardCharsets.UTF_16BE);
    content[content.length - 12] = (byte) 0xD8;

    assertThat(ReadRows.outcome(ReadRows.bytes(folder, "a.csv", content), Limits.DEFAULTS))
        .endsWith(before + 2 + " enc.invalid-utf8", before + 3 + " ok 3|4")
        .hasSize(before + 2);
  }
}
