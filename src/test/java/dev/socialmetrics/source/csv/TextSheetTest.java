package dev.socialmetrics.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.ReadRows;
import dev.socialmetrics.source.SheetContents;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSheetTest {
  @TempDir Path folder;

  @Test
  void title_lines_and_blank_lines_are_records_and_multi_line_cells_count_their_lines()
      throws IOException {
    SourceFile file =
        ReadRows.text(
            folder,
            "a.csv",
            "Campaign report\n\nDate,\"Text\"\n1,\"two\nlines, \"\"x\"\"\"\n2,b\n");

    assertThat(SheetContents.outcome(file))
        .containsExactly(
            "TEXT ", "1 Campaign report", "2 ", "3 Date|Text", "4 1|two\nlines, \"x\"", "6 2|b");
  }

  @Test
  void utf_16_with_a_declared_delimiter_is_read_and_the_declaration_is_no_record()
      throws IOException {
    byte[] bytes = "\uFEFFsep=\t\r\n\"A\"\t\"b,c\"\r\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(SheetContents.outcome(ReadRows.bytes(folder, "a.csv", bytes)))
        .containsExactly("TEXT ", "2 A|b,c");
  }

  @Test
  void the_delimiter_is_the_one_that_divides_the_records_evenly() throws IOException {
    String text = "Report; made today\nDay;Cost;Name\n1;1,50;\"a,b,c;d\"\n2;2,75;\"e\"\"; f\"\n";

    assertThat(SheetContents.outcome(ReadRows.text(folder, "a.csv", text)))
        .containsExactly(
            "TEXT ",
            "1 Report| made today",
            "2 Day|Cost|Name",
            "3 1|1,50|a,b,c;d",
            "4 2|2,75|e\"; f");
  }

  @Test
  void a_format_may_fix_the_delimiter() throws IOException {
    SourceFile file = ReadRows.text(folder, "a.csv", "a;b,c;d,e;f\n");
    TextOptions commas = new TextOptions(Optional.of(','), Optional.empty());

    assertThat(SheetContents.outcome(file, commas)).containsExactly("TEXT ", "1 a;b|c;d|e;f");
    assertThat(SheetContents.outcome(file)).containsExactly("TEXT ", "1 a|b,c|d,e|f");
  }

  @Test
  void what_is_no_utf_8_is_read_in_the_formats_encoding_or_refused() throws IOException {
    Charset ansi = Charset.forName("windows-1252");
    SourceFile file = ReadRows.bytes(folder, "a.csv", "Größe,1\n".getBytes(ansi));
    TextOptions western = new TextOptions(Optional.empty(), Optional.of(ansi));

    assertThat(SheetContents.outcome(file, western)).containsExactly("TEXT ", "1 Größe|1");
    assertThat(SheetContents.outcome(file)).containsExactly("TEXT ", "file enc.invalid-utf8 1");
  }

  @Test
  void utf_8_stays_utf_8_whatever_else_the_format_allows() throws IOException {
    SourceFile file = ReadRows.text(folder, "a.csv", "Größe,1\n");
    TextOptions western =
        new TextOptions(Optional.empty(), Optional.of(Charset.forName("windows-1252")));

    assertThat(SheetContents.outcome(file, western)).containsExactly("TEXT ", "1 Größe|1");
  }

  @Test
  void text_behind_a_quote_is_told_by_its_cell() throws Exception {
    SourceFile file = ReadRows.text(folder, "a.csv", "a,\"b\"c,d\n");

    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      SheetRecord record =
          SheetContents.all(sheets.read(sheets.list().get(0), TextOptions.ANY)).get(0);

      assertThat(record.broken()).hasValue(1);
      assertThat(record.raw()).isEqualTo("a,\"b\"c,d");
    }
  }
}
