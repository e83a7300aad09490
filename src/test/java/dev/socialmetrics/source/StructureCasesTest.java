package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case of {@code structure-cases.txt} and {@code json-cases.txt}: a file's content, and what
 * becomes of each record.
 */
class StructureCasesTest {
  @TempDir Path folder;

  record Case(String name, String content, List<String> outcome) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Stream.concat(read("structure-cases.txt"), read("json-cases.txt"));
  }

  private static Stream<Case> read(String name) throws IOException {
    Path folder = Path.of("src/test/resources/dev/socialmetrics/source");
    String all = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    return Arrays.stream(all.split("(?m)^== ")).skip(1).map(StructureCasesTest::parse);
  }

  private static Case parse(String text) {
    List<String> lines = text.lines().toList();
    String content = unescape(lines.get(1));
    List<String> outcome = lines.stream().skip(2).filter(line -> !line.isBlank()).toList();
    return new Case(
        lines.get(0), content, outcome.stream().map(StructureCasesTest::unescape).toList());
  }

  private static String unescape(String text) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text.replace("\\\\", "\\134"))
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
        .translateEscapes();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_record_becomes_what_the_case_says(Case given) throws IOException {
    SourceFile file = ReadRows.text(folder, "case.csv", given.content());

    assertThat(ReadRows.outcome(file, Limits.DEFAULTS)).isEqualTo(given.outcome());
  }
}
