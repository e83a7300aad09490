package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells look like in any language. */
class CellShapeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATE   | 2026-01-05
          DATE   | 13.2.2025 9:00
          DATE   | 02/05/2025 10:00
          DATE   | 2025-01-05t10:00:00
          DATE   | 1. tammikuuta
          DATE   | 12 avr. 2025
          DATE   | 5 de janeiro de 2026
          DATE   | mar, 3 févr. 2026
          DATE   | april 12
          DATE   | sept. 12, 2025
          DATE   | 2025年4月12日
          NUMBER | 1,204
          NUMBER | 1.204,50 €
          NUMBER | -3
          NUMBER | 5.2%
          NUMBER | € 12
          ID     | 17978919536823613
          TEXT   | zweiundvierzig
          TEXT   | ig reel
          TEXT   | 3 dogs and a cat
          TEXT   | abcdefghij1
          BLANK  | --
          BLANK  | n/a
          """)
  void a_cell_has_one_shape(CellShape shape, String cell) {
    assertThat(CellShape.of(cell)).isEqualTo(shape);
  }
}
