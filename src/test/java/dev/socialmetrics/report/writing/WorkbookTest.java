package dev.socialmetrics.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WorkbookTest {
  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "@SUM(A1)",
          "<script>alert(1)</script>",
          "\u202Eצאו לטייל\u202C",
          "🚀".repeat(2000),
          "line\u2028break\u2029end",
          "lone\rreturn",
          "  blanks at both ends  ",
          "literal _x000D_ stays");

  @TempDir Path folder;

  private static Map<String, Object> line(Object text, Object number, Object day) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("caption", text);
    line.put("reach", number);
    line.put("date", day);
    return line;
  }

  private static ReportModel model(List<Map<String, Object>> lines) {
    return new ReportModel(
        true,
        "posts",
        "posts",
        List.of(ReportField.text("caption"), ReportField.number("reach"), ReportField.date("date")),
        List.of(new ReportPart(Map.of(), Optional.of(lines))));
  }

  private static byte[] bytes(Rendering rendering, ReportModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rendering.write(model, out);
    return out.toByteArray();
  }

  private static List<List<Row>> sheets(byte[] workbook) throws IOException {
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
      List<List<Row>> sheets = new ArrayList<>();
      for (Sheet sheet : read.getSheets().toList()) {
        sheets.add(sheet.read());
      }
      return sheets;
    }
  }

  private static List<Cell> row(Object text, Object number, Object day) throws IOException {
    ReportModel model = model(List.of(line(text, number, day)));
    return sheets(bytes(new XlsxRendering(), model)).get(0).get(1).stream().toList();
  }

  @Test
  void numbers_are_numbers_and_days_are_days() throws IOException {
    List<Cell> cells = row("a", new BigDecimal("3.39"), "2025-10-23");

    assertThat(cells.get(0).getType()).isEqualTo(CellType.STRING);
    assertThat(cells.get(1).asNumber()).isEqualByComparingTo("3.39");
    assertThat(cells.get(1).getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(cells.get(2).asDate().toLocalDate()).isEqualTo(LocalDate.parse("2025-10-23"));
    assertThat(cells.get(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
  }

  @Test
  void whole_numbers_keep_all_their_digits() throws IOException {
    assertThat(row("a", 999_999_999_999_999L, null).get(1).asNumber())
        .isEqualByComparingTo("999999999999999");
    assertThat(row("a", Long.MAX_VALUE, null).get(1).asString()).isEqualTo("9223372036854775807");
  }

  @Test
  void what_is_unknown_is_an_empty_cell() throws IOException {
    assertThat(row("a", null, null)).hasSize(1);
  }

  @Test
  void a_day_that_spreadsheets_disagree_on_is_text() throws IOException {
    assertThat(row("a", 1, "1900-02-28").get(2).asString()).isEqualTo("1900-02-28");
  }

  @Test
  void hostile_text_is_harmless_in_tables_and_unchanged_in_json() throws IOException {
    ReportModel model = model(HOSTILE.stream().map(text -> line(text, 1, "2025-10-23")).toList());

    var json = JsonMapper.shared().readTree(bytes(new JsonRendering(), model));
    List<Row> rows = sheets(bytes(new XlsxRendering(), model)).get(0);
    String csv =
        new String(bytes(new CsvRendering(), model), java.nio.charset.StandardCharsets.UTF_8);

    for (int i = 0; i < HOSTILE.size(); i++) {
      String safe = FormulaGuard.neutral(HOSTILE.get(i));
      assertThat(json.get("posts").get(i).get("caption").stringValue()).isEqualTo(HOSTILE.get(i));
      assertThat(csv).contains('"' + safe + '"');
      assertThat(rows.get(i + 1).getCell(0).asString().replace("_x005F_", "_")).isEqualTo(safe);
      assertThat(rows.get(i + 1).getCell(0).getType()).isEqualTo(CellType.STRING);
    }
    assertThat(rows.get(1).getCell(0).asString()).isEqualTo("'=1+1");
  }

  @Test
  void what_xml_cannot_hold_is_shown_and_what_is_too_long_is_clipped() throws IOException {
    assertThat(row("bell\u0007 half\uD83D", 1, null).get(0).asString())
        .isEqualTo("bell\uFFFD half\uFFFD");
    assertThat(XlsxText.of("x".repeat(32_767))).isEqualTo("x".repeat(32_767));
    assertThat(XlsxText.of("🚀".repeat(20_000)))
        .hasSizeLessThanOrEqualTo(32_767)
        .hasSizeGreaterThan(32_764)
        .endsWith("🚀… [clipped]");
  }

  @Test
  void the_same_model_gives_the_same_bytes_at_any_time() throws Exception {
    ReportModel model = model(List.of(line("a", 1, "2025-10-23")));

    byte[] first = bytes(new XlsxRendering(), model);
    TimeUnit.MILLISECONDS.sleep(2_100); // a zip tells moments two seconds apart
    byte[] second = bytes(new XlsxRendering(), model);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void a_full_sheet_is_followed_by_another_with_the_same_header() throws IOException {
    ReportModel model = model(List.of(line("a", 1, null), line("b", 2, null), line("c", 3, null)));

    List<List<Row>> sheets = sheets(bytes(new XlsxRendering(2), model));

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0)).hasSize(3);
    assertThat(sheets.get(1).get(0).getCell(0).asString()).isEqualTo("caption");
    assertThat(sheets.get(1).get(1).getCell(0).asString()).isEqualTo("c");
  }

  @Test
  void many_lines_are_all_there_in_order() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 1001; i++) {
      lines.add(line("t" + i, i, "2025-10-23"));
    }

    List<Row> rows = sheets(bytes(new XlsxRendering(), model(lines))).get(0);

    assertThat(rows).hasSize(1002);
    assertThat(rows.get(1001).getCell(1).asNumber()).isEqualByComparingTo("1000");
  }

  @Test
  void libreoffice_reads_numbers_days_and_text_as_they_are() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "soffice is not installed");
    List<Map<String, Object>> lines =
        List.of(
            line("=1+1", new BigDecimal("1234.5"), "2025-10-23"),
            line("literal _x000D_ stays", 7, "2024-02-29"));
    Files.write(folder.resolve("posts.xlsx"), bytes(new XlsxRendering(), model(lines)));

    Process office =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true",
                "--outdir",
                folder.toString(),
                folder.resolve("posts.xlsx").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.readString(folder.resolve("posts.csv")))
        .isEqualTo(
            """
            "caption";"reach";"date"
            "'=1+1";1,234.50;2025-10-23
            "literal _x000D_ stays";7;2024-02-29
            """);
  }
}
