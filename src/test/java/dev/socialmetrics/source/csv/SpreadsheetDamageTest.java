package dev.socialmetrics.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetDamageTest {
  private static final ColumnRef ID = new ColumnRef(1, "Post ID");
  private static final ColumnRef LIKES = new ColumnRef(4, "Likes");

  @Test
  void whole_lines_in_one_cell_are_seen_and_told_with_a_remedy() {
    Optional<Problem> problem =
        damage("Post ID,\"Post text\",Likes", "1,\"Hello, you\",3", "2,\"x\",4");

    assertThat(problem.orElseThrow().message())
        .isEqualTo(
            "spreadsheet.line-in-cell: found whole lines in one cell, such as Post ID,\"Post"
                + " text\",Likes, expected a cell for each value. A spreadsheet has changed this"
                + " file. Download the export again and import it as it is, without opening it"
                + " before; nothing of this file was stored.");
  }

  @Test
  void title_lines_and_texts_with_commas_are_no_damage() {
    assertThat(damage("Campaign report", "July 8, 2025 - July 31, 2025, all, in one line"))
        .isEmpty();
    assertThat(SpreadsheetDamage.lineInCell(List.of(record("a,b,c", "1"), record("d,e,f", "2"))))
        .isEmpty();
    assertThat(damage("Name", "Kyiv, Ukraine", "Lviv, Ukraine")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.89E+18", "1,89156E+18", " 2e+17 ", "1.20253E17"})
  void ids_in_scientific_notation_have_lost_digits(String id) {
    assertThat(SpreadsheetDamage.roundedId(ID, SheetCell.of(id)).orElseThrow().message())
        .isEqualTo(
            "column 1 \"Post ID\": cell.id-precision-lost: found \""
                + id
                + "\", expected the id with all its digits. A spreadsheet has changed this file."
                + " Download the export again and import it as it is, without opening it before;"
                + " nothing of this file was stored.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17912345678901234", "1e5", "12E3", "-jBLlV16Dko", "2E", "", "1.5"})
  void other_ids_are_left_alone(String id) {
    assertThat(SpreadsheetDamage.roundedId(ID, SheetCell.of(id))).isEmpty();
  }

  @Test
  void a_workbooks_number_of_too_many_digits_is_no_id() {
    SheetCell cell = new SheetCell("17912345678901200", CellType.ROUNDED);

    assertThat(SpreadsheetDamage.roundedId(ID, cell)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8-Jan",
        "Jan 8",
        "jan-25",
        "1.авг",
        "01/08/2025",
        "2025-08-01",
        "01.08.2025 00:00",
        "8 янв."
      })
  void dates_where_numbers_belong(String text) {
    assertThat(SpreadsheetDamage.dateForNumber(LIKES, SheetCell.of(text)).orElseThrow().message())
        .isEqualTo(
            "column 4 \"Likes\": spreadsheet.date-for-number: found \""
                + text
                + "\", expected a number, not a date. A spreadsheet has changed this file. Download"
                + " the export again and import it as it is, without opening it before; nothing of"
                + " this file was stored.");
  }

  @Test
  void a_workbooks_date_where_a_number_belongs() {
    SheetCell cell = new SheetCell("2025-08-01", CellType.DATE);

    assertThat(SpreadsheetDamage.dateForNumber(LIKES, cell)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.8",
        "1,234",
        "1 234",
        "12%",
        "--",
        "N/A",
        "1.234.567",
        "USD 12",
        "8 min",
        "12 mil",
        "<5"
      })
  void numbers_and_other_words_are_left_to_who_reads_them(String text) {
    assertThat(SpreadsheetDamage.dateForNumber(LIKES, SheetCell.of(text))).isEmpty();
  }

  private static Optional<Problem> damage(String... lines) {
    return SpreadsheetDamage.lineInCell(
        Stream.of(lines).map(SpreadsheetDamageTest::record).toList());
  }

  private static SheetRecord record(String... cells) {
    return SheetRecord.ofText(1, cells, -1, false, "");
  }
}
