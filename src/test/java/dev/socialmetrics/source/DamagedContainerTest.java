package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads that went wrong: each is told for what it was meant to be, with what to do. */
class DamagedContainerTest {
  private static final String READABLE =
      "expected CSV, JSON, JSON Lines, a workbook (.xlsx, .xls) or a ZIP archive of these. ";
  private static final String AGAIN =
      "It is damaged, or of a kind that is not read: download the export again, as CSV, JSON or a"
          + " workbook. Nothing of this file was stored.";

  @TempDir Path folder;

  private String refusal(String name, byte[] content) throws IOException {
    SourceFile file = ReadRows.bytes(folder, name, content);
    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      return "read as " + sheets.list();
    } catch (FileRefused refused) {
      return refused.problem().message();
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(30).nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void x30_random_bytes_are_a_damaged_workbook_where_the_name_promises_one() throws IOException {
    for (String name : new String[] {"a.xlsx", "A.XLS", "a.xlsm"}) {
      assertThat(refusal(name, random(5000)))
          .as(name)
          .isEqualTo(
              "xls.corrupt: found bytes that are no workbook, expected a complete workbook."
                  + " Download the export again. Nothing of this file was stored.");
    }
  }

  @Test
  void x30_random_bytes_are_a_damaged_archive_where_the_name_promises_one() throws IOException {
    for (String name : new String[] {"a.zip", "a.csv.gz"}) {
      assertThat(refusal(name, random(5000)))
          .as(name)
          .isEqualTo(
              "zip.corrupt: found bytes that are no archive, expected a complete archive. Download"
                  + " the export again. Nothing of this file was stored.");
    }
  }

  @Test
  void x30_random_bytes_named_as_text_do_not_match_and_without_a_name_are_unknown()
      throws IOException {
    assertThat(refusal("a.csv", random(5000)))
        .isEqualTo("file.type-mismatch: found binary data, " + READABLE + AGAIN);
    assertThat(refusal("a.dat", random(300)))
        .isEqualTo("file.type-unknown: found binary data, " + READABLE + AGAIN);
  }

  @Test
  void a_workbook_of_nothing_but_nul_bytes_is_damaged() throws IOException {
    assertThat(refusal("a.xlsx", new byte[5000])).startsWith("xls.corrupt: found bytes that are");
  }

  @Test
  void text_in_an_old_encoding_is_not_taken_for_damage() throws IOException {
    assertThat(refusal("a.csv", latin1("a,b\n1,caf\u00e9\u000b\n"))).startsWith("read as");
  }

  @Test
  void a_control_character_in_good_text_is_not_taken_for_damage() throws IOException {
    assertThat(refusal("a.csv", latin1("a,b\n1,\1\n"))).startsWith("read as");
  }

  @ParameterizedTest
  @CsvSource({
    "a.zip, junk before",
    "a.csv, junk before",
    "a.zip, <html>",
    "a.xlsx, 'HTTP/1.1 200'"
  })
  void z17_bytes_before_an_archive(String name, String before) throws IOException {
    byte[] zip = Workbooks.zip("a.csv", "a,b\n");
    String found =
        "zip.ambiguous: found an archive behind other bytes, expected an archive that every"
            + " program reads alike. Download the export again. Nothing of this file was stored.";

    assertThat(refusal(name, joined(latin1(before), zip))).isEqualTo(found);
    assertThat(refusal(name, joined(random(300), zip))).isEqualTo(found);
  }

  @Test
  void x29_a_workbook_that_was_cut_short_is_told_as_one() throws IOException {
    byte[] book = Workbooks.xlsx("<row/>");

    assertThat(refusal("a.xlsx", Arrays.copyOf(book, book.length / 2)))
        .isEqualTo(
            "xls.corrupt: found an archive without its end, expected a complete workbook. Download"
                + " the export again. Nothing of this file was stored.");
    assertThat(refusal("a.zip", Arrays.copyOf(book, book.length / 2)))
        .startsWith("zip.corrupt: found an archive without its end, expected a complete archive.");
    assertThat(refusal("a.zip", Arrays.copyOf(book, 3))).startsWith("zip.corrupt:");
  }

  @ParameterizedTest
  @CsvSource({
    "0904060000001000, a workbook older than Excel 97 (.xls)",
    "0908080000050500, a workbook older than Excel 97 (.xls)",
    "526172211A070100, a RAR archive",
    "377ABCAF271C0004, a 7z archive"
  })
  void x31_other_kinds_are_named(String bytes, String what) throws IOException {
    assertThat(refusal("a.xls", HexFormat.of().parseHex(bytes)))
        .startsWith("file.type-mismatch: found " + what + ", " + READABLE);
  }

  @ParameterizedTest
  @CsvSource({"a.xls, '<table><tr><td>date'", "a.xlsx, <html>", "a.csv, '<div class=x>Sorry, try'"})
  void x31_c46_a_page_in_place_of_the_export(String name, String page) throws IOException {
    assertThat(refusal(name, page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "file.type-mismatch: found a web page or XML document, "
                + READABLE
                + "It is often a log-in or error page in place of the export: download the export"
                + " again.");
  }

  @Test
  void x34_x35_documents_of_other_office_programs() throws IOException {
    String again =
        ", "
            + READABLE
            + "Download the export as .xlsx or CSV, or save it as such, and import that.";
    byte[] open =
        Workbooks.zip(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "a.xml", "<a/>");
    byte[] numbers = Workbooks.zip(Map.of("Index/Document.iwa", new byte[9]));

    assertThat(refusal("a.ods", open))
        .isEqualTo("file.type-unknown: found an OpenDocument file (.ods)" + again);
    assertThat(refusal("a.numbers", numbers))
        .isEqualTo("file.type-unknown: found a document of Numbers (.numbers)" + again);
  }

  @Test
  void c48_c49_what_can_be_read_is_read_whatever_its_name() throws IOException {
    assertThat(refusal("a.xlsx", latin1("a,b\n1,2\n"))).contains("kind=TEXT");
    assertThat(refusal("a.csv", Workbooks.xlsx("<row/>"))).contains("kind=WORKBOOK");
  }
}
