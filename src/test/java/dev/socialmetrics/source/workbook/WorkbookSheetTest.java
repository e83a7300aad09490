package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.source.ReadRows;
import dev.socialmetrics.source.SheetContents;
import dev.socialmetrics.source.Workbooks;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.RecordFaults;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookSheetTest {
  @TempDir Path folder;

  @Test
  void cells_are_read_by_their_type_and_placed_by_their_address() throws IOException {
    assertThat(
            rows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><r>"
                    + "<t>rich</t></r><r><t> text</t></r><rPh><t>guide</t></rPh></is></c></row>"
                    + "<row r=\"2\"><c t=\"str\"><v>a_x000D_&amp;b</v></c><c t=\"b\"><v>1</v></c>"
                    + "<c><v>1927.0</v></c></row>"))
        .containsExactly("1 one||rich text", "2 a\r&b|true|NUMBER:1927");
  }

  @Test
  void numbers_are_plain_decimals_without_binary_remains() throws IOException {
    assertThat(
            rows(
                "<row><c><v>1.1000000000000001</v></c><c><v>1.0000000000000001E-2</v></c>"
                    + "<c s=\"1\"><v>2.9999999999999999E-2</v></c><c><v>1.7991234567890123E+16</v>"
                    + "</c><c><v>1e999999999</v></c><c><v>-0</v></c></row>"))
        .containsExactly(
            "1 NUMBER:1.1|NUMBER:0.01|PERCENT:3%|ROUNDED:1.79912345678901E+16|1e999999999|NUMBER:0");
  }

  @Test
  void dates_have_no_zone_and_come_from_the_stored_day_not_from_what_is_shown() throws IOException {
    assertThat(
            rows(
                "<row><c s=\"2\"><v>45688</v></c><c s=\"3\"><v>45688.218055555553</v></c>"
                    + "<c s=\"4\"><v>1.25</v></c><c s=\"2\"><v>1</v></c><c s=\"2\"><v>60</v></c>"
                    + "<c t=\"d\"><v>2025-01-31T05:14</v></c></row>"))
        .containsExactly(
            "1 DATE:2025-01-31|DATE:2025-01-31T05:14:00|TIME:30:00:00|DATE:1900-01-01|NUMBER:60"
                + "|DATE:2025-01-31T05:14:00");
  }

  @Test
  void days_may_be_counted_from_1904() throws IOException {
    Map<String, byte[]> parts = Workbooks.parts("<row><c s=\"2\"><v>0</v></c></row>");
    Workbooks.put(
        parts,
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"Data\" id=\"worksheet\"/>"
            + "</sheets></workbook>");

    assertThat(SheetContents.outcome(ReadRows.bytes(folder, "a.xlsx", Workbooks.zip(parts))))
        .containsExactly("WORKBOOK Data", "1 DATE:1904-01-01");
  }

  @Test
  void of_a_formula_the_stored_result_is_read_and_nothing_is_calculated() throws IOException {
    assertThat(
            rows(
                "<row><c><f>1+1</f><v>3</v></c><c><f>A1</f></c><c t=\"e\"><v>#DIV/0!</v></c>"
                    + "<c t=\"str\"><f>\"\"</f><v></v></c><c t=\"str\"><v>=cmd|x</v></c></row>"))
        .containsExactly("1 NUMBER:3|UNCALCULATED:|ERROR:#DIV/0!||=cmd|x");
  }

  @Test
  void a_gap_of_rows_is_one_blank_record_and_rows_keep_their_numbers() throws IOException {
    assertThat(
            rows(
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1048576\"><c s=\"1\"/>"
                    + "<c r=\"XFD1048576\" s=\"1\"/></row>"))
        .containsExactly("1 ", "2 NUMBER:1", "3 ", "1048576 ");
  }

  @Test
  void what_a_cell_lacks_is_said_of_its_column() {
    ColumnRef column = new ColumnRef(2, "Cost");

    assertThat(messages(new SheetCell("#N/A", CellType.ERROR), column))
        .containsExactly(
            "column 2 \"Cost\": xls.formula-error: found \"#N/A\", expected a value, not an error."
                + " Download the export again and import it as it is; this row was left out.");
    assertThat(messages(new SheetCell("", CellType.UNCALCULATED), column))
        .containsExactly(
            "column 2 \"Cost\": xls.formula-without-value: found \"\", expected a value, not a"
                + " formula that was never calculated. Download the export again and import it as"
                + " it is; this row was left out.");
    assertThat(messages(new SheetCell("1", CellType.NUMBER), column)).isEmpty();
  }

  private static List<String> messages(SheetCell cell, ColumnRef column) {
    SheetRecord record = SheetRecord.ofCells(1, List.of(SheetCell.BLANK, cell));
    return new RecordFaults(new Layout(List.of("", column.name())), Limits.DEFAULTS, true)
        .find(record).stream().map(problem -> problem.message()).toList();
  }

  /** The records of the only sheet. */
  private List<String> rows(String rows) throws IOException {
    SourceFile file = ReadRows.bytes(folder, "a.xlsx", Workbooks.xlsx(rows));
    List<String> outcome = SheetContents.outcome(file);
    assertThat(outcome.get(0)).isEqualTo("WORKBOOK Data");
    return outcome.subList(1, outcome.size());
  }
}
