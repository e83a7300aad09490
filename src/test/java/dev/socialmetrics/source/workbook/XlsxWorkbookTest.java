package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.ReadRows;
import dev.socialmetrics.source.SheetContents;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.Workbooks;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets, and the parts that they refer to. */
class XlsxWorkbookTest {
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String ROW = "<row><c><v>1</v></c></row>";

  @TempDir Path folder;

  private SourceFile file(Map<String, byte[]> parts) throws IOException {
    return ReadRows.bytes(folder, "a.xlsx", Workbooks.zip(parts));
  }

  private List<String> outcome(Map<String, byte[]> parts) throws IOException {
    return SheetContents.outcome(file(parts));
  }

  private static String sheets(String... namesAndRest) {
    StringBuilder xml = new StringBuilder("<workbook xmlns:r=\"x\"><sheets>");
    for (int i = 0; i < namesAndRest.length; i += 2) {
      xml.append("<sheet name=\"" + namesAndRest[i] + "\" " + namesAndRest[i + 1] + "/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + TYPE
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  /** A workbook of two sheets, "First" and "Second", of one number each. */
  private static Map<String, byte[]> two(String first, String second) {
    Map<String, byte[]> parts = Workbooks.parts(ROW);
    Workbooks.put(parts, "xl/workbook.xml", sheets("First", first, "Second", second));
    Workbooks.put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + relation("one", "worksheet", "worksheets/sheet1.xml")
            + relation("two", "worksheet", ".././xl/worksheets/sheet2.xml")
            + relation("chart", "chartsheet", "chartsheets/sheet1.xml")
            + "</Relationships>");
    Workbooks.put(parts, "xl/worksheets/sheet2.xml", sheet("<row><c><v>2</v></c></row>"));
    return parts;
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  @Test
  void sheets_come_in_the_order_of_the_workbook_and_charts_are_none() throws IOException {
    Map<String, byte[]> parts = two("r:id=\"two\"", "r:id=\"one\"");

    assertThat(outcome(parts))
        .containsExactly("WORKBOOK First", "1 NUMBER:2", "WORKBOOK Second", "1 NUMBER:1");

    assertThat(outcome(two("r:id=\"chart\"", "r:id=\"one\"")))
        .containsExactly("WORKBOOK Second", "1 NUMBER:1");
    assertThat(outcome(two("r:id=\"chart\"", "r:id=\"none\"")))
        .containsExactly("file file.type-unknown 0");
  }

  @ParameterizedTest
  @CsvSource({"hidden, true", "veryHidden, true", "visible, false", "other, false"})
  void hidden_sheets_are_left_out_and_named(String state, boolean isLeftOut) throws Exception {
    SourceFile file = file(two("r:id=\"one\"", "r:id=\"two\" state=\"" + state + "\""));

    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      assertThat(sheets.list()).hasSize(isLeftOut ? 1 : 2);
      assertThat(sheets.damaged().containsKey("Second")).isEqualTo(isLeftOut);
      assertThat(sheets.damaged().values())
          .allSatisfy(
              problem ->
                  assertThat(problem.message())
                      .startsWith("file.sheet-hidden: found the hidden sheet Second, expected "));
    }
  }

  @Test
  void the_hidden_sheet_of_a_packed_workbook_is_named_with_its_entry() throws Exception {
    Map<String, byte[]> parts = two("r:id=\"one\" state=\"hidden\"", "r:id=\"two\"");
    byte[] zip = Workbooks.zip(Map.of("in/b.xlsx", Workbooks.zip(parts)));

    try (Sheets sheets = Sheets.open(ReadRows.bytes(folder, "a.zip", zip), Limits.DEFAULTS)) {
      assertThat(sheets.list()).extracting(ref -> ref.label()).containsExactly("in/b.xlsx!Second");
      assertThat(sheets.damaged()).containsOnlyKeys("in/b.xlsx!First");
    }
  }

  @Test
  void two_sheets_of_one_name_are_damage() throws IOException {
    Map<String, byte[]> parts = two("r:id=\"one\"", "r:id=\"two\"");
    Workbooks.put(parts, "xl/workbook.xml", sheets("Data", "r:id=\"one\"", "Data", "r:id=\"two\""));

    assertThat(refusal(parts)).startsWith("xls.corrupt: found two sheets of the name Data, ");
  }

  @Test
  void a_part_that_is_missing_is_named() throws IOException {
    Map<String, byte[]> parts = two("r:id=\"one\"", "r:id=\"two\"");
    parts.remove("xl/_rels/workbook.xml.rels");

    assertThat(refusal(parts))
        .startsWith("xls.corrupt: found a workbook without xl/_rels/workbook.xml.rels, ");

    Map<String, byte[]> withoutMain = Workbooks.parts(ROW);
    Workbooks.put(withoutMain, "_rels/.rels", "<Relationships/>");
    assertThat(refusal(withoutMain)).startsWith("xls.corrupt: found a document without content, ");
  }

  @Test
  void what_lies_outside_of_the_workbook_is_never_read() throws IOException {
    Map<String, byte[]> parts = Workbooks.parts(ROW);
    String external = relation("worksheet", "worksheet", "https://example.org/sheet1.xml");
    Workbooks.put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + external.replace("/>", " TargetMode=\"External\"/>")
            + "</Relationships>");

    assertThat(outcome(parts)).containsExactly("file file.type-unknown 0");
  }

  @Test
  void other_documents_are_named() throws IOException {
    Map<String, byte[]> text = Workbooks.parts(ROW);
    Workbooks.put(text, "xl/workbook.xml", "<document><sheets/></document>");
    Map<String, byte[]> binary = Workbooks.parts(ROW);
    Workbooks.put(
        binary,
        "_rels/.rels",
        "<Relationships>"
            + relation("a", "officeDocument", "xl/workbook.bin")
            + "</Relationships>");

    assertThat(refusal(text)).startsWith("file.type-unknown: found a document that is no workbook");
    assertThat(refusal(binary)).startsWith("file.type-unknown: found a binary workbook (.xlsb), ");
  }

  @Test
  void a_workbook_without_texts_and_styles_has_numbers() throws IOException {
    Map<String, byte[]> parts =
        Workbooks.parts(
            "<row><c s=\"2\"><v>45688</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
    parts.remove("xl/sharedStrings.xml");
    parts.remove("xl/styles.xml");

    assertThat(outcome(parts)).containsExactly("WORKBOOK Data", "1 NUMBER:45688|x");
  }

  @Test
  void of_merged_cells_the_first_one_has_the_value() throws IOException {
    Map<String, byte[]> parts =
        Workbooks.parts("<row><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"/></row>");
    String xml = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    Workbooks.put(
        parts,
        "xl/worksheets/sheet1.xml",
        xml.substring(xml.indexOf("<worksheet>"))
            .replace(
                "</worksheet>",
                "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>"));

    assertThat(outcome(parts)).containsExactly("WORKBOOK Data", "1 one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='b'><v>0</v></c>|1 false",
        "<c t='b'><v>true</v></c>|1 true",
        "<c t='d'><v>2025-01-31</v></c>|1 DATE:2025-01-31",
        "<c t='d'><v>31.1.2025</v></c>|1 31.1.2025",
        "<c s='99'><v>1</v></c>|1 NUMBER:1",
        "<c s='x'><v>1</v></c>|1 NUMBER:1",
        "<c t='str'><f>A1</f></c><c><v>1</v></c>|'1 |NUMBER:1'",
        "<c t='n'><f>A1</f><v>2</v></c>|1 NUMBER:2",
        "<c t='str'><v>_x0041_ _xZZZZ_</v></c>|1 A _xZZZZ_",
        "<c t='str'><v><!-- no --><![CDATA[a<b]]></v></c>|1 a<b",
        "<c r='B1'><v>1</v></c><c><v>2</v></c>|'1 |NUMBER:1|NUMBER:2'"
      })
  void a_cell_is_what_its_type_says(String cells, String record) throws IOException {
    assertThat(outcome(Workbooks.parts("<row>" + cells + "</row>")))
        .containsExactly("WORKBOOK Data", record);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='s'><v>x</v></c>|a cell that refers to text x, which is missing",
        "<c t='s'><v>-1</v></c>|a cell that refers to text -1, which is missing",
        "<c><v>1<b/></v></c>|xl/worksheets/sheet1.xml with an element inside a text",
        "<c r='B1'/><c r='A1'/>|a cell or row out of its order: \"A1\"",
        "<c>&unknown;</c>|a document type or entity in xl/worksheets/sheet1.xml"
      })
  void a_broken_cell_refuses_the_workbook(String cells, String found) throws IOException {
    assertThat(refusal(Workbooks.parts("<row>" + cells + "</row>"))).contains(": found " + found);
  }

  /** The message; the records where the workbook is not refused. */
  private String refusal(Map<String, byte[]> parts) throws IOException {
    try (Sheets sheets = Sheets.open(file(parts), Limits.DEFAULTS)) {
      return SheetContents.all(sheets.read(sheets.list().get(0), TextOptions.ANY)).toString();
    } catch (FileRefused refused) {
      return refused.problem().message();
    }
  }
}
