package dev.socialmetrics.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Reports as CSV and JSON, byte for byte. */
class RenderingTest {
  private static final List<ReportField> FIELDS =
      List.of(
          ReportField.text("account_id"),
          ReportField.date("date"),
          ReportField.number("likes"),
          ReportField.number("cost"),
          ReportField.text("caption"));

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static ReportPart part(Object account, List<Map<String, Object>> rows) {
    return new ReportPart(map("account_id", account), Optional.of(rows));
  }

  private static ReportModel model(boolean single, ReportPart... parts) {
    return new ReportModel(single, "posts", "accounts", FIELDS, List.of(parts));
  }

  private static String rendered(String format, ReportModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rendering.of(format).write(model, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static NotMade failed() {
    return new NotMade(
        "acme on x", Optional.of(Channel.of("7", "x")), new ArithmeticException("overflow"));
  }

  @Test
  void in_csv_text_is_quoted_and_harmless_numbers_are_neither_and_unknown_is_empty()
      throws IOException {
    ReportModel model =
        model(
            true,
            part(
                "acme",
                List.of(
                    map("date", "2026-01-02", "likes", -5L, "caption", "Say \"hi\", twice"),
                    map("cost", new BigDecimal("1E+3"), "caption", "=1+1"))));

    assertThat(rendered("csv", model))
        .isEqualTo(
            "account_id,date,likes,cost,caption\r\n"
                + "\"acme\",2026-01-02,-5,,\"Say \"\"hi\"\", twice\"\r\n"
                + "\"acme\",,,1000,\"'=1+1\"\r\n");
  }

  @Test
  void without_rows_csv_is_a_header() throws IOException {
    assertThat(rendered("csv", model(false))).isEqualTo("account_id,date,likes,cost,caption\r\n");
  }

  @Test
  void one_channel_is_one_object_with_its_rows_counted() throws IOException {
    assertThat(rendered("json", model(true, part("acme", List.of(map("likes", 5L))))))
        .isEqualTo(
            """
            {
              "success": true,
              "posts": [
                {
                  "likes": 5
                }
              ],
              "count": 1,
              "account_id": "acme"
            }
            """);
  }

  @Test
  void facts_without_rows_are_under_the_name_of_the_report() throws IOException {
    ReportPart facts = new ReportPart(map("likes", 5L), Optional.empty());

    assertThat(rendered("json", model(true, facts)))
        .isEqualTo(
            """
            {
              "success": true,
              "posts": {
                "likes": 5
              }
            }
            """);
  }

  @Test
  void many_channels_are_a_list_and_what_could_not_be_made_is_named_behind_it() throws IOException {
    ReportModel model =
        model(false, part("acme", List.of(map("likes", 5L))), ReportPart.without(failed()));

    assertThat(rendered("json", model))
        .isEqualTo(
            """
            {"success": true, "accounts": [
            {"account_id": "acme", "posts": [
            {"likes": 5}], "count": 1}], "not_made": [
            {"account_id": 7, "platform": "x", "error": "acme on x could not be made:\
             ArithmeticException: overflow"}]}
            """);
  }

  @Test
  void totals_are_beside_the_list_and_last_in_the_table() throws IOException {
    ReportModel model =
        new ReportModel(
            false,
            "posts",
            "accounts",
            FIELDS,
            List.of(part("acme", List.of(map("likes", 5L)))),
            Optional.of(
                new ReportPart(map("likes_are", "sums"), Optional.of(List.of(map("likes", 9L))))));

    assertThat(rendered("json", model))
        .isEqualTo(
            """
            {"success": true, "accounts": [
            {"account_id": "acme", "posts": [
            {"likes": 5}], "count": 1}], "likes_are": "sums", "totals": [
            {"likes": 9}]}
            """);
    assertThat(rendered("csv", model)).endsWith("\"acme\",,5,,\r\n,,9,,\r\n");
  }

  @Test
  void totals_that_could_not_be_made_are_named_without_a_channel() throws IOException {
    NotMade totals = NotMade.of("totals", new IllegalStateException());
    ReportModel model =
        new ReportModel(
            false, "posts", "accounts", FIELDS, List.of(), Optional.of(ReportPart.without(totals)));

    assertThat(rendered("json", model))
        .isEqualTo(
            """
            {"success": true, "accounts": [], "not_made": [
            {"account_id": null, "platform": null, "error": "totals could not be made:\
             IllegalStateException"}]}
            """);
  }

  @Test
  void a_format_that_does_not_exist_names_those_that_do() {
    assertThat(Rendering.ALL.stream().map(Rendering::format))
        .containsExactly("json", "csv", "xlsx");
    assertThatThrownBy(() -> Rendering.of("pdf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no format \"pdf\", but json, csv, xlsx");
  }

  private static List<String> packed(byte[] zip) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        entries.add(entry.getName() + " " + entry.getTimeLocal() + " " + text.strip());
      }
    }
    return entries;
  }

  @Test
  void a_workbook_is_packed_without_the_moment_of_its_making() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeterministicZip.write(
        out,
        draft -> {
          ZipOutputStream zip = new ZipOutputStream(draft);
          for (String name : List.of("xl/sheet1.xml", "docProps/core.xml")) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<made at=\"now\"/>".getBytes(StandardCharsets.UTF_8));
          }
          zip.finish();
        });

    List<String> entries = packed(out.toByteArray());

    assertThat(entries.get(0)).isEqualTo("xl/sheet1.xml 1980-02-01T00:00 <made at=\"now\"/>");
    assertThat(entries.get(1))
        .startsWith("docProps/core.xml 1980-02-01T00:00 <?xml")
        .contains("<dc:creator>social-metrics</dc:creator>")
        .doesNotContain("now");
  }

  @Test
  void text_of_a_cell_keeps_its_letters_and_shows_what_xml_cannot_hold() {
    assertThat(XlsxText.of("plain")).isEqualTo("plain");
    assertThat(XlsxText.of("_x000D_ and _x_")).isEqualTo("_x005F_x000D_ and _x_");
    assertThat(XlsxText.of("a\u0001b\uFFFFc\té😀")).isEqualTo("a\uFFFDb\uFFFDc\té😀");
    assertThat(XlsxText.of("x".repeat(32_767))).hasSize(32_767).endsWith("x");
    assertThat(XlsxText.of("x".repeat(32_768))).hasSize(32_767).endsWith("x… [clipped]");
    assertThat(XlsxText.of("x".repeat(32_755) + "😀".repeat(10)))
        .isEqualTo("x".repeat(32_755) + "… [clipped]");
  }

  @Test
  void text_is_tight_without_blanks_at_its_ends_and_breaks_within() {
    assertThat(List.of("a b", "a", "é").stream().allMatch(XlsxText::isTight)).isTrue();
    assertThat(
            List.of("", " a", "a ", "a\nb", "a\rb", "a\tb").stream().noneMatch(XlsxText::isTight))
        .isTrue();
  }
}
