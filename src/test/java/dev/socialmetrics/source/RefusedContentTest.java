package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedContentTest {
  @TempDir Path folder;

  private String refusal(String name, byte[] content) throws IOException {
    return refused(name, content).problem().message();
  }

  private FileRefused refused(String name, byte[] content) throws IOException {
    SourceFile file = ReadRows.bytes(folder, name, content);
    FileRefused refused =
        catchThrowableOfType(FileRefused.class, () -> ReadRows.rows(file, Limits.DEFAULTS));
    assertThat(refused).as("refusal of " + name).isNotNull();
    return refused;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(latin1("a,b\n1,2\n"));
    }
    return out.toByteArray();
  }

  @Test
  void c50_gzip_named_csv() throws IOException {
    assertThat(ReadRows.outcome(ReadRows.bytes(folder, "a.csv", gzip()), Limits.DEFAULTS))
        .as("what a server has packed is read whatever its name")
        .containsExactly("2 ok 1|2");
  }

  @Test
  void c48_workbook_named_csv() throws IOException {
    byte[] workbook = Workbooks.xlsx("<row><c><v>5</v></c></row><row><c><v>6</v></c></row>");

    assertThat(ReadRows.outcome(ReadRows.bytes(folder, "a.csv", workbook), Limits.DEFAULTS))
        .as("a workbook is read whatever its name")
        .containsExactly("2 ok 6");
  }

  @Test
  void what_claims_nothing_is_an_unknown_type() throws IOException {
    assertThat(refused("a.bin", latin1("%PDF-1.7")).problem().code().code())
        .isEqualTo("file.type-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "255044462D312E37, a PDF document",
    "89504E470D0A1A0A, a PNG image",
    "FFD8FFE000104A46, a JPEG image",
    "FFFE000061000000, UTF-32 text"
  })
  void binary_content_is_named(String bytes, String what) throws IOException {
    assertThat(refusal("a.csv", HexFormat.of().parseHex(bytes)))
        .startsWith("file.type-mismatch: found " + what + ", expected CSV");
  }

  @ParameterizedTest
  @CsvSource({"'<!DOCTYPE html><html>'", "'\n  <HTML lang=en>'", "'<?xml version=\"1.0\"?>'"})
  void c46_html_error_page_named_csv(String page) throws IOException {
    assertThat(refusal("a.csv", latin1(page)))
        .isEqualTo(
            "file.type-mismatch: found a web page or XML document, expected CSV, JSON, JSON Lines, a workbook (.xlsx, .xls) or a ZIP archive of these. It is often a log-in or error page in place of the"
                + " export: download the export again.");
  }

  @Test
  void e07_utf16_without_mark() throws IOException {
    byte[] content = "date,likes\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(refusal("a.csv", content))
        .isEqualTo(
            "file.type-unknown: found UTF-16 text without a byte order mark, or binary data,"
                + " expected CSV, JSON, JSON Lines, a workbook (.xlsx, .xls) or a ZIP archive of these. Save it as UTF-8 and"
                + " import that.");
  }

  @Test
  void e08_utf16_odd_length() throws IOException {
    byte[] content = HexFormat.of().parseHex("FFFE61002C006200" + "0A0031002C0032");

    assertThat(refusal("a.csv", content))
        .isEqualTo(
            "enc.utf16-odd-length: found UTF-16 text with an odd number of bytes, expected two"
                + " bytes for each character. The file was cut short or damaged: download or export"
                + " it again; nothing of this file was stored.");
  }

  @Test
  void e10_latin1_is_refused_with_offset_and_line() throws IOException {
    FileRefused refused = refused("a.csv", latin1("a,b\r\n1,2\r\n3,caf\u00e9\r\n"));

    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.problem().message())
        .isEqualTo(
            "enc.invalid-utf8: found byte 0xE9 at offset 15 in line 3, expected UTF-8 text. Save"
                + " the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\"), or export it again, and"
                + " import it once more; nothing of this file was stored.");
  }

  @ParameterizedTest
  @CsvSource({"C0AF", "EDA080", "F8888080", "80", "E282", "FF"})
  void e11_e12_overlong_surrogate_and_stray_bytes(String bytes) throws IOException {
    String hex = HexFormat.of().formatHex(latin1("\u00EF\u00BB\u00BFa,b\n1,x")) + bytes;

    assertThat(refusal("a.csv", HexFormat.of().parseHex(hex)))
        .startsWith("enc.invalid-utf8: found byte 0x" + bytes.substring(0, 2))
        .contains(" at offset 10 in line 2,");
  }

  @Test
  void e16_windows_1252_quotes() throws IOException {
    byte[] content = "a,b\n1,\u201Cx\u201D\n".getBytes(Charset.forName("windows-1252"));

    assertThat(refused("a.csv", content).line()).isEqualTo(2);
  }

  @Test
  void e17_a_wrong_byte_far_into_the_file_is_counted_right() throws IOException {
    byte[] content = latin1("a,b\n" + "1,\u00C3\u00A9\r\n".repeat(50_000) + "2,\u00e9\n");

    FileRefused refused = refused("a.csv", content);

    assertThat(refused.line()).isEqualTo(50_002);
    assertThat(refused.problem().message()).contains("at offset 300006 in line 50002,");
  }

  @Test
  void e17_a_wrong_byte_in_json_is_found_too() throws IOException {
    assertThat(refused("a.json", latin1("[\n{\"a\":\"\u00e9\"}]")).line()).isEqualTo(2);
  }

  @Test
  void e14_a_tail_of_nul_bytes_refuses_the_file() throws IOException {
    FileRefused refused = refused("a.csv", latin1("a,b\n1,2\n" + "\0".repeat(4096)));

    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.problem().message())
        .isEqualTo(
            "enc.nul-byte: found 4096 NUL characters in a row, expected text without NUL"
                + " characters. The file was cut short or damaged while it was copied: download or"
                + " export it again; nothing of this file was stored.");
  }

  @Test
  void nul_in_more_than_ten_rows_refuses_the_file() throws IOException {
    assertThat(refused("a.csv", latin1("a,b\n" + "1,x\0\n".repeat(11))).line()).isEqualTo(12);
    assertThat(
            ReadRows.outcome(
                ReadRows.bytes(folder, "b.csv", latin1("a,b\n" + "1,x\0\n".repeat(10))),
                Limits.DEFAULTS))
        .hasSize(10)
        .allMatch(line -> line.endsWith(" enc.nul-byte"));
  }
}
