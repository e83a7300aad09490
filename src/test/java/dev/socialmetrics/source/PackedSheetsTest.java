package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedSheetsTest {
  private static final String ROW = "<row><c><v>5</v></c></row>";
  @TempDir Path folder;

  @Test
  void every_table_of_an_archive_is_listed_and_what_is_none_is_named() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("stats/", new byte[0]);
    entries.put("stats/Übersicht.csv", utf8("\uFEFFDay,Likes\n1,2\n"));
    entries.put("__MACOSX/stats/._Übersicht.csv", utf8("x"));
    entries.put("stats/.DS_Store", utf8("x"));
    entries.put("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    entries.put("book.xlsx", Workbooks.xlsx(ROW));
    entries.put("audience.csv", "\uFEFFsep=,\n\"A\"\n".getBytes(StandardCharsets.UTF_16LE));
    SourceFile file = ReadRows.bytes(folder, "a.zip", Workbooks.zip(entries));

    assertThat(SheetContents.outcome(file))
        .containsExactly(
            "TEXT stats/Übersicht.csv",
            "1 Day|Likes",
            "2 1|2",
            "WORKBOOK book.xlsx!Data",
            "1 NUMBER:5",
            "TEXT audience.csv",
            "2 A");
    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      assertThat(sheets.passedOver())
          .containsExactly(
              "stats/", "__MACOSX/stats/._Übersicht.csv", "stats/.DS_Store", "logo.png");
    }
  }

  @Test
  void gzip_is_read_member_by_member_and_whatever_is_in_it() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip(utf8("a,b\n1,")));
    two.write(gzip(utf8("2\n")));

    assertThat(outcome(two.toByteArray())).containsExactly("TEXT ", "1 a|b", "2 1|2");
    assertThat(outcome(gzip(Workbooks.xlsx(ROW)))).containsExactly("WORKBOOK Data", "1 NUMBER:5");
    assertThat(outcome(gzip(Workbooks.zip("x.csv", "a;b\n"))))
        .containsExactly("TEXT x.csv", "1 a|b");
  }

  @Test
  void a_table_can_be_read_again_and_one_that_is_not_there_cannot() throws Exception {
    SourceFile file = ReadRows.bytes(folder, "a", Workbooks.xlsx(ROW));

    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      SheetRef ref = sheets.list().get(0);
      SheetRef other = new SheetRef(ref.entry(), ref.entry(), SheetKind.TEXT);
      assertThat(SheetContents.all(sheets.read(ref, TextOptions.ANY))).hasSize(1);
      assertThat(SheetContents.all(sheets.read(ref, TextOptions.ANY))).hasSize(1);
      assertThatThrownBy(() -> sheets.read(other, TextOptions.ANY)).hasMessage("no table " + other);
    }
  }

  @Test
  void json_is_told_apart_and_its_records_bring_their_labels() throws Exception {
    SourceFile file = ReadRows.text(folder, "a", "\uFEFF \n[{\"likes\": 1}, {\"b\": null}]");

    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      assertThat(sheets.list()).extracting(SheetRef::kind).isEqualTo(List.of(SheetKind.JSON));
      List<SheetRecord> records =
          SheetContents.all(sheets.read(sheets.list().get(0), TextOptions.ANY));
      assertThat(records)
          .extracting(record -> record.keys().orElseThrow().labels())
          .containsExactly(List.of("likes"), List.of("b"));
      assertThat(records).extracting(record -> record.text(0)).containsExactly("1", "");
      assertThat(records).extracting(SheetRecord::isBlank).containsExactly(false, false);
    }
  }

  private List<String> outcome(byte[] bytes) throws IOException {
    return SheetContents.outcome(ReadRows.bytes(folder, "a.gz", bytes));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
