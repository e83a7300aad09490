package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/problems.md");
  private static final Pattern CELLS = Pattern.compile(" *(?<!\\\\)\\| *");

  @Test
  void every_code_has_one_line_in_the_order_of_the_list() throws IOException {
    assertThat(lines().stream().map(line -> line.get(1)))
        .as("add the code to " + DOCUMENT + ": weight, meaning, example, what to do")
        .containsExactlyElementsOf(
            Arrays.stream(ProblemCode.values()).map(code -> '`' + code.code() + '`').toList());
  }

  @Test
  void every_line_has_the_codes_weight_a_meaning_and_a_remedy() throws IOException {
    for (List<String> line : lines()) {
      String code = line.get(1).replace("`", "");
      assertThat(line).as(code).hasSize(6);
      assertThat(line.get(2))
          .as(code)
          .isEqualTo(ProblemCode.find(code).orElseThrow().severity().label());
      assertThat(line.get(3)).as(code).endsWith(".");
      assertThat(line.get(5)).as(code).endsWith(".");
    }
  }

  private static List<List<String>> lines() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.asList(CELLS.split(line)))
        .toList();
  }
}
