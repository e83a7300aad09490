package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.table.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are recognised: by their first bytes, their names, their labels. */
class CorrectionHeadTest {
  @TempDir Path folder;

  private boolean isOf(byte[] content) throws IOException, FileRefused {
    return CorrectionHead.isOf(ReadRows.bytes(folder, "a.csv", content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "_import,_record,date\\n~true",
        "\"_import\",\"_record\",\"_file\"\\n~true",
        "_import;_record;date\\n~true",
        "_import\\t_record\\tdate\\n~true",
        "\uFEFF\"_import\",\"_record\",x~true",
        "_import,_record~false",
        "_import,date,_record,x~false",
        "date,_import,_record,x~false",
        "``~false"
      })
  void corrected_rows_say_first_of_which_file_and_record_they_are(String text, boolean isOne)
      throws Exception {
    assertThat(isOf(text.translateEscapes().getBytes(StandardCharsets.UTF_8))).isEqualTo(isOne);
  }

  @Test
  void a_spreadsheet_may_save_them_as_utf_16() throws Exception {
    assertThat(isOf("\uFEFF_import\t_record\tdate\r\n".getBytes(StandardCharsets.UTF_16LE)))
        .isTrue();
  }

  @Test
  void a_layout_has_the_file_and_the_place_in_it() {
    assertThat(CorrectionHead.isIn(new Layout(List.of("date", "_line", "_import")))).isTrue();
    assertThat(CorrectionHead.isIn(new Layout(List.of("_import", "_record")))).isTrue();
    assertThat(CorrectionHead.isIn(new Layout(List.of("_import", "date")))).isFalse();
    assertThat(CorrectionHead.isIn(new Layout(List.of("_record", "_line")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1F8B08, GZIP",
    "1F, TEXT",
    "504B0304, ZIP",
    "504B0506, ZIP",
    "504B, TEXT",
    "504B2C41, TEXT",
    "D0CF11E0A1, OLD_OFFICE",
    "20207B, JSON",
    "EFBBBF5B, JSON",
    "EFBBBF0A7B, JSON",
    "FFFE7B00, JSON",
    "FEFF005B, JSON",
    "612C62, TEXT",
    "'', TEXT"
  })
  void a_container_is_known_by_its_first_bytes(String bytes, ContainerKind kind) {
    assertThat(ContainerKind.of(HexFormat.of().parseHex(bytes))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"612C62, true", "610062, false", "FFFE6100, true", "FEFF0061, true", "'', false"})
  void nul_is_no_text_but_in_utf_16(String bytes, boolean mayBe) {
    assertThat(ContainerKind.mayBeText(HexFormat.of().parseHex(bytes))).isEqualTo(mayBe);
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, TEXT",
    "A.JSONL, TEXT",
    "a.xlsx.csv, TEXT",
    "a.xlsm, WORKBOOK",
    "in/a.XLS, WORKBOOK",
    "a.zip, ARCHIVE",
    "a.csv.gz, ARCHIVE",
    "a.png, OTHER",
    "csv, OTHER"
  })
  void a_name_promises_what_its_end_says(String name, NamedKind kind) {
    assertThat(NamedKind.of(name)).isEqualTo(kind);
    assertThat(kind.isContainer())
        .isEqualTo(kind == NamedKind.WORKBOOK || kind == NamedKind.ARCHIVE);
  }

  @Test
  void a_table_is_called_by_its_entry_and_sheet() {
    SheetRef file = new SheetRef(Optional.empty(), Optional.empty(), SheetKind.TEXT);
    SheetRef entry = new SheetRef(Optional.of("in/a.csv"), Optional.empty(), SheetKind.TEXT);
    SheetRef sheet = new SheetRef(Optional.empty(), Optional.of("Data"), SheetKind.WORKBOOK);
    SheetRef both = new SheetRef(Optional.of("b.xlsx"), Optional.of("Data"), SheetKind.WORKBOOK);

    assertThat(List.of(file, entry, sheet, both))
        .extracting(SheetRef::label)
        .containsExactly("", "in/a.csv", "Data", "b.xlsx!Data");
    assertThat(List.of(file, entry, sheet, both))
        .extracting(SheetRef::isWholeFile)
        .containsExactly(true, false, false, false);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 4", "99, 4"})
  void the_line_of_a_byte_counts_line_ends_of_all_kinds(long offset, long line) throws Exception {
    Path file = ReadRows.text(folder, "b.csv", "a\nb\r\n\rc").path();

    assertThat(new LinesOfContent(Content.of(file)).lineOf(offset)).isEqualTo(line);
  }
}
