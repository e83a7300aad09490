package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/input.md");

  @ParameterizedTest
  @EnumSource
  void every_column_that_is_read_is_in_the_row_of_its_kind(Kind kind) throws IOException {
    String row =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| " + kind.label() + " |"))
            .findFirst()
            .orElseThrow();

    assertThat(kind.columns().stream().filter(Column::isRead).map(Column::inputName))
        .as("add the column to " + DOCUMENT)
        .allSatisfy(name -> assertThat(row).contains("`" + name + "`"));
  }
}
