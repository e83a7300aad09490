package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {
  @ParameterizedTest
  @CsvSource({"A1, 1", "Z9, 26", "AA1, 27", "AZ1, 52", "XFD1048576, 16384", "B, 2"})
  void letters_are_a_column_from_1(String address, int column) throws FileRefused {
    assertThat(CellAddress.column(address, 1)).isEqualTo(column);
  }

  @Test
  void what_is_not_said_is_the_next_one() throws FileRefused {
    assertThat(CellAddress.column("", 7)).isEqualTo(7);
    assertThat(CellAddress.row("", 8)).isEqualTo(8);
    assertThat(CellAddress.column("G1", 7)).isEqualTo(7);
    assertThat(CellAddress.row("8", 8)).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCD1", "F1", "1", "a1", "$A$1"})
  void a_column_that_is_none_or_lies_behind_refuses_the_workbook(String address) {
    assertThatThrownBy(() -> CellAddress.column(address, 7))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith(
            "xls.corrupt: found a cell or row out of its order: \"" + address + "\", expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0", "-9", "9.0", "12345678", "x"})
  void a_row_that_is_none_or_lies_behind_refuses_the_workbook(String number) {
    assertThatThrownBy(() -> CellAddress.row(number, 8))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("out of its order: \"" + number + "\"");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "007, 7", "9999999, 9999999", "10000000, -1", "'', -1", "1a, -1", "٣, -1"})
  void a_number_has_at_most_seven_ascii_digits(String text, int number) {
    assertThat(CellAddress.number(text)).isEqualTo(number);
  }
}
