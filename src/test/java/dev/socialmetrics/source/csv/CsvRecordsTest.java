package dev.socialmetrics.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records, their lines and their cells, where quotes and line ends meet. */
class CsvRecordsTest {
  private static final Limits SMALL = new Limits(9_999, 9_999, 40, 20, 3, 3, 9);

  private static List<CsvRecord> records(String text, Limits limits)
      throws IOException, FileRefused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CharWindow window =
        new CharWindow(
            new StrictFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, at -> 1));
    List<CsvRecord> records = new ArrayList<>();
    try (CsvRecords source = new CsvRecords(window, ',', limits)) {
      Optional<CsvRecord> record = source.next();
      while (record.isPresent()) {
        records.add(record.get());
        record = source.next();
      }
    }
    return records;
  }

  private static List<CsvRecord> records(String text) throws IOException, FileRefused {
    return records(text, Limits.DEFAULTS);
  }

  private static String[] cells(String text) throws IOException, FileRefused {
    return new CsvCells(',').split(records(text).get(0));
  }

  @Test
  void line_ends_inside_quotes_are_text_and_are_counted() throws Exception {
    assertThat(records("\"a\nb\"\n\"c\r\nd\",x\r\n\"e\rf\r\rg\"\rh\n\n\"\n\n\"\ni"))
        .extracting(CsvRecord::line)
        .containsExactly(1L, 3L, 5L, 9L, 10L, 11L, 14L);
  }

  @Test
  void the_text_of_a_record_is_as_the_file_has_it() throws Exception {
    assertThat(records("\"a\r\nb\",\"\"\"c\"\"\" \r\n , \n"))
        .extracting(CsvRecord::text)
        .containsExactly("\"a\r\nb\",\"\"\"c\"\"\" ", " , ");
  }

  @Test
  void marks_between_files_that_were_joined_are_passed_over() throws Exception {
    assertThat(records("a\n\uFEFF\uFEFFb\nc\uFEFF\n\uFEFF"))
        .extracting(CsvRecord::text)
        .containsExactly("a", "b", "c\uFEFF");
  }

  @Test
  void quotes_are_taken_off_and_doubled_ones_are_one() throws Exception {
    assertThat(cells("\"a,b\",\"c\"\"d\",\"\",\"\"\"\",e"))
        .containsExactly("a,b", "c\"d", "", "\"", "e");
    assertThat(cells("\"a\nb\",c")).containsExactly("a\nb", "c");
  }

  @Test
  void a_quote_inside_an_unquoted_cell_is_text() throws Exception {
    assertThat(cells("5\" tall,6\"\",a \"b\" c,\"d\""))
        .containsExactly("5\" tall", "6\"\"", "a \"b\" c", "d");
    assertThat(cells(" \"a\",b")).containsExactly(" \"a\"", "b");
  }

  @Test
  void delimiters_at_the_ends_are_empty_cells() throws Exception {
    assertThat(cells(",a,,")).containsExactly("", "a", "", "");
    assertThat(cells("\"\",\"\",")).containsExactly("", "", "");
    assertThat(cells("\n")).containsExactly("");
  }

  @Test
  void the_first_cell_with_text_behind_its_quote_is_broken() throws Exception {
    assertThat(records("a,\"b\"c,\"d\"e").get(0).quotes().firstBroken()).isEqualTo(1);
    assertThat(records("a,\"b\" ,c").get(0).quotes().firstBroken()).isEqualTo(1);
    assertThat(records("a,\"b\",\"c\"").get(0).quotes().isBroken()).isFalse();
    assertThat(records("a,b").get(0).quotes().firstBroken()).isEqualTo(-1);
  }

  @Test
  void nul_is_seen_inside_and_outside_of_quotes_and_blanks_are_blank() throws Exception {
    assertThat(records("a\0b\n\"c\0\"\n\"d\"\ne\n"))
        .extracting(CsvRecord::hasNul)
        .containsExactly(true, true, false, false);
    assertThat(records(" \t\n,\n")).extracting(CsvRecord::isBlank).containsExactly(true, false);
  }

  @Test
  void an_open_quote_is_at_the_line_where_its_record_starts() {
    assertRefused("a\n\"b\nc\"\nd,\"e\nf\n", "csv.unterminated-quote: ", 4);
    assertRefused("a\n\"" + "x\n".repeat(40), "csv.unterminated-quote: ", 2);
  }

  @Test
  void a_record_may_have_its_limit_and_no_character_more() throws Exception {
    assertThat(records("x".repeat(40) + "\n\"" + "y".repeat(38) + "\"\n", SMALL)).hasSize(2);
    assertRefused("a\n" + "x".repeat(41), "csv.record-too-long: ", 2);
    assertRefused("a\n\"" + "y".repeat(39) + "\"", "csv.record-too-long: ", 2);
    assertRefused("\"" + "y\n".repeat(39) + "\"", "csv.record-too-long: ", 1);
  }

  @Test
  void cells_behind_a_quote_are_counted_while_they_are_looked_for() {
    assertRefused("a\n\"b\",,,,,,,", "csv.too-many-columns: found more than 7 columns, ", 2);
  }

  private static void assertRefused(String text, String message, long line) {
    assertThatThrownBy(() -> records(text, SMALL))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.problem().message()).startsWith(message);
              assertThat(refused.line()).isEqualTo(line);
            });
  }

  @Test
  void ten_records_with_nul_are_bad_cells_and_the_eleventh_a_damaged_file() throws Exception {
    NulCount count = new NulCount();
    for (int i = 1; i <= 10; i++) {
      count.count(new CsvRecord("a\0", i, true, CsvQuotes.NONE));
    }

    assertThatThrownBy(() -> count.count(new CsvRecord("a\0", 11, true, CsvQuotes.NONE)))
        .hasMessageStartingWith("enc.nul-byte: found NUL characters in more than 10 rows, ");
    assertThatThrownBy(() -> new NulCount().count(new CsvRecord("\0\0\0", 7, true, CsvQuotes.NONE)))
        .hasMessageStartingWith("enc.nul-byte: found 3 NUL characters in a row, ");
  }
}
