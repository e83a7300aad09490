package dev.socialmetrics.format.whole.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names and states of a workbook's sheets say of the rows in them. */
class HiddenSheetsTest {
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String BOOK = "acme/instagram/all.xlsx";
  private static final String HEAD = "date|followers|likes";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  record Tab(String name, String state, String... rows) {}

  static byte[] book(Tab... tabs) {
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tabs.length; i++) {
      list.append("<sheet name=\"" + tabs[i].name() + "\" sheetId=\"" + (i + 1) + "\"");
      list.append(" state=\"" + tabs[i].state() + "\" r:id=\"r" + i + "\"/>");
      relations.append("<Relationship Id=\"r" + i + "\" Type=\"" + TYPE + "worksheet\"");
      relations.append(" Target=\"worksheets/sheet" + i + ".xml\"/>");
      parts.addAll(List.of("xl/worksheets/sheet" + i + ".xml", rows(tabs[i].rows())));
    }
    parts.addAll(
        List.of(
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + TYPE
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><sheets>" + list + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships>" + relations + "</Relationships>"));
    return Zip.of(parts.toArray(String[]::new));
  }

  private static byte[] packed(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("in.xlsx"));
      zip.write(workbook);
    }
    return bytes.toByteArray();
  }

  private static String rows(String... rows) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (String row : rows) {
      sheet.append("<row>");
      for (String cell : row.split("\\|")) {
        sheet.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private Outcome stored(Tab... tabs) {
    return desktop.putBytes(BOOK, book(tabs)).metrics("import");
  }

  private static Tab now(String state) {
    return new Tab("Now", state, HEAD, "2025-01-02|101|3");
  }

  private static Tab old(String state) {
    return new Tab("Old", state, HEAD, "2025-01-01|100|3");
  }

  @Test
  void a_hidden_sheet_is_left_out_and_named_until_it_is_unhidden() {
    Outcome hidden = stored(now("visible"), old("hidden"));

    assertThat(hidden.exitCode()).as(hidden.all()).isZero();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-01-02");
    assertThat(desktop.tables().rows("SELECT code, found FROM row_problem"))
        .containsExactly("file.sheet-hidden|the hidden sheet Old");

    stored(now("visible"), old("visible"));

    assertThat(desktop.tables().daily("date")).containsExactly("2025-01-01", "2025-01-02");
  }

  @Test
  void very_hidden_sheets_alone_are_no_tables() {
    Outcome run = stored(old("veryHidden"));

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused")).isPresent();
  }

  @Test
  void a_hidden_sheet_in_a_packed_workbook_is_left_out_too() throws IOException {
    desktop.putBytes("acme/instagram/all.zip", packed(book(now("visible"), old("hidden"))));

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows("SELECT found FROM row_problem"))
        .containsExactly("the hidden sheet in.xlsx!Old");
  }

  @Test
  void a_sheet_of_another_platform_refuses_the_workbook() {
    Outcome run =
        stored(
            new Tab("Instagram", "visible", HEAD, "2025-01-02|101|3"),
            new Tab("Facebook", "visible", HEAD, "2025-01-05|201|3"));

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow())
        .contains("file.other-platform: found the sheet Facebook in a workbook of instagram");
    assertThat(desktop.tables().daily("date")).isEmpty();
  }

  @Test
  void rows_that_say_their_platform_may_lie_in_any_sheet() {
    Outcome run =
        stored(
            new Tab("Instagram", "visible", "platform|" + HEAD, "instagram|2025-01-02|101|3"),
            new Tab("Facebook", "visible", "platform|" + HEAD, "facebook|2025-01-05|201|3"));

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().daily("platform")).contains("facebook", "instagram");
  }

  @Test
  void a_sheet_with_the_name_of_another_known_account_refuses_the_workbook() {
    desktop.metrics("accounts", "add", "rival");

    Outcome run = stored(now("visible"), new Tab("Rival", "visible", HEAD, "2025-01-05|201|3"));

    assertThat(run.line("refused").orElseThrow())
        .contains("file.several-owners: found the sheet Rival, which is another account's name");
  }

  @Test
  void rows_that_contradict_each_other_name_their_sheets() {
    String head = "post_id|posted_at|likes";
    stored(
        new Tab("Now", "visible", head, "1|2025-01-02T10:00:00|101"),
        new Tab("Again", "visible", head, "1|2025-01-02T10:00:00|999"));

    assertThat(desktop.tables().rows("SELECT DISTINCT found FROM row_problem"))
        .singleElement()
        .asString()
        .contains("with different values in lines Now:2, Again:2");
  }
}
