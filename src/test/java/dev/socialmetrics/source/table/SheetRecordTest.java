package dev.socialmetrics.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records of texts, workbooks and JSON, and what is wrong with them below a header. */
class SheetRecordTest {
  private static final Layout LAYOUT = new Layout(List.of("date", "likes"));
  private static final Limits LIMITS = new Limits(99, 99, 99, 5, 9, 9, 9);

  private static SheetRecord text(String... cells) {
    return SheetRecord.ofText(3, cells, -1, true, String.join(",", cells));
  }

  private static SheetRecord workbook(SheetCell... cells) {
    return SheetRecord.ofCells(3, List.of(cells));
  }

  private static SheetRecord json(CellType[] types, String... cells) {
    return SheetRecord.ofKeys(3, LAYOUT, cells, types, List.of(), "{}");
  }

  private static List<String> codes(SheetRecord record, boolean mayBeShort) {
    return new RecordFaults(LAYOUT, LIMITS, mayBeShort)
        .find(record).stream().map(problem -> problem.code().code()).toList();
  }

  @Test
  void a_record_without_line_or_cell_is_nonsense() {
    assertThatThrownBy(() -> SheetRecord.ofText(0, new String[] {"a"}, -1, false, "a"))
        .hasMessage("a record has a line from 1 and a cell");
    assertThatThrownBy(() -> SheetRecord.ofText(1, new String[0], -1, false, ""))
        .hasMessage("a record has a line from 1 and a cell");
    assertThat(
            SheetRecord.ofKeys(1, LAYOUT, new String[0], new CellType[0], List.of(), "").isBlank())
        .isTrue();
  }

  @Test
  void cells_behind_the_end_are_blank() {
    SheetRecord record = text("a", " ");

    assertThat(record.text(1)).isEqualTo(" ");
    assertThat(record.text(2)).isEmpty();
    assertThat(record.type(0)).isEqualTo(CellType.TEXT);
    assertThat(record.type(1)).isEqualTo(CellType.BLANK);
    assertThat(record.type(2)).isEqualTo(CellType.BLANK);
    assertThat(record.cell(1)).isEqualTo(new SheetCell(" ", CellType.BLANK));
    assertThat(record.cell(2)).isEqualTo(SheetCell.BLANK);
    assertThat(workbook(new SheetCell("1", CellType.NUMBER)).type(7)).isEqualTo(CellType.BLANK);
  }

  @Test
  void texts_are_made_to_fit_a_header() {
    assertThat(text("a", "b").texts(3)).containsExactly("a", "b", "");
    assertThat(text("a", "b").texts(1)).containsExactly("a");
    SheetRecord fitting = text("a", "b");
    assertThat(fitting.texts(2)).isSameAs(fitting.texts());
  }

  @Test
  void a_null_of_json_is_no_text_and_no_number() {
    SheetRecord record = json(new CellType[] {CellType.BLANK, CellType.NUMBER}, null, "5");

    assertThat(record.text(0)).isEmpty();
    assertThat(record.texts()).containsExactly(null, "5");
    assertThat(record.numbers().test(0)).isFalse();
    assertThat(record.numbers().test(1)).isTrue();
    assertThat(record.isBlank()).isFalse();
  }

  @Test
  void numbers_are_known_by_their_type_only() {
    SheetRecord record =
        workbook(
            new SheetCell("1", CellType.NUMBER),
            new SheetCell("5%", CellType.PERCENT),
            new SheetCell("1E+17", CellType.ROUNDED),
            SheetCell.of("1"));

    assertThat(List.of(0, 1, 2, 3, 4).stream().map(record.numbers()::test).toList())
        .containsExactly(true, true, false, false, false);
    assertThat(text("1").numbers().test(0)).isFalse();
  }

  @Test
  void the_raw_text_of_a_workbooks_row_is_made_of_its_cells() {
    assertThat(workbook(SheetCell.of("a,b"), SheetCell.BLANK, SheetCell.of("c \"d\"")).raw())
        .isEqualTo("\"a,b\",,\"c \"\"d\"\"\"");
    assertThat(workbook(SheetCell.of("a\nb"), SheetCell.of("c")).raw()).isEqualTo("\"a\nb\",c");
    assertThat(SheetRecord.ofText(1, new String[] {"a"}, -1, false, "\"a\"").raw())
        .isEqualTo("\"a\"");
  }

  @Test
  void blank_is_what_has_nothing_in_any_cell() {
    assertThat(text("", " ", "\t").isBlank()).isTrue();
    assertThat(text("", "0").isBlank()).isFalse();
    assertThat(workbook(SheetCell.BLANK, SheetCell.BLANK).isBlank()).isTrue();
    assertThat(workbook(new SheetCell("", CellType.UNCALCULATED)).isBlank()).isFalse();
  }

  @Test
  void too_few_cells_are_a_fault_unless_the_platform_leaves_them_out() {
    assertThat(codes(text("a"), false)).containsExactly("csv.too-few-cells");
    assertThat(codes(text("a"), true)).isEmpty();
    assertThat(codes(workbook(SheetCell.of("a")), false)).isEmpty();
  }

  @Test
  void too_many_cells_are_a_fault_where_one_of_them_has_text() {
    assertThat(codes(text("a", "b", "c"), false)).containsExactly("csv.too-many-cells");
    assertThat(codes(text("a", "b", "", " "), false)).isEmpty();
    assertThat(codes(text("a", "b", "", "x"), true)).containsExactly("csv.too-many-cells");
  }

  @Test
  void behind_a_broken_quote_nothing_is_counted() {
    SheetRecord inside = SheetRecord.ofText(3, new String[] {"a", "b\"c", "d"}, 1, true, "");
    SheetRecord behind = SheetRecord.ofText(3, new String[] {"a", "b", "c\"d"}, 2, true, "");

    assertThat(messages(inside))
        .singleElement()
        .asString()
        .startsWith("column 2 \"likes\": csv.text-after-quote: found \"b\"c\", expected ");
    assertThat(messages(behind))
        .singleElement()
        .asString()
        .startsWith("column 2 \"likes\": csv.text-after-quote: found \"c\"d\", ");
  }

  private static List<String> messages(SheetRecord record) {
    return new RecordFaults(LAYOUT, LIMITS, false)
        .find(record).stream().map(Problem::message).toList();
  }

  @Test
  void every_fault_of_every_cell_is_named_and_cells_without_a_label_are_not_looked_at() {
    assertThat(codes(text("123456", "a\0\uD83D"), false))
        .containsExactly("csv.field-too-long", "enc.nul-byte", "enc.invalid-utf8");
    assertThat(codes(text("a", "b", "\0"), false)).containsExactly("csv.too-many-cells");
    assertThat(
            codes(
                workbook(
                    new SheetCell("#N/A", CellType.ERROR),
                    new SheetCell("", CellType.UNCALCULATED),
                    new SheetCell("", CellType.BLANK)),
                false))
        .containsExactly("xls.formula-error", "xls.formula-without-value");
  }

  @Test
  void whole_pairs_of_surrogates_are_good_and_halves_are_not() {
    assertThat(CellFaults.hasLoneSurrogate("a\uD83D\uDE00b")).isFalse();
    assertThat(CellFaults.hasLoneSurrogate("\uD83D")).isTrue();
    assertThat(CellFaults.hasLoneSurrogate("\uDE00\uD83D")).isTrue();
    assertThat(CellFaults.hasLoneSurrogate("\uD83D\uDE00\uDE00")).isTrue();
  }

  @Test
  void a_cell_of_a_missing_value_has_no_fault() {
    List<Problem> faults = new ArrayList<>();

    CellFaults.add(LAYOUT, new String[] {null, "12345"}, 5, faults);

    assertThat(faults).isEmpty();
  }

  @Test
  void the_same_row_in_another_place_is_as_it_was() {
    Row row =
        new Row(
            1, 2, LAYOUT, new String[] {"a", "5"}, "a,5", List.of(), Optional.empty(), i -> true);

    Row moved = row.at(7, 9);

    assertThat(moved).hasToString("record 7 at line 9: a|5");
    assertThat(moved.numbers().test(1)).isTrue();
    assertThat(moved.cells()).isSameAs(row.cells());
    assertThat(moved).isNotEqualTo(row).isEqualTo(moved);
    assertThat(
            new Row(1, 2, LAYOUT, new String[0], "", List.of(), Optional.of(ProblemCode.ROW_TOTAL))
                .numbers()
                .test(0))
        .isFalse();
  }
}
