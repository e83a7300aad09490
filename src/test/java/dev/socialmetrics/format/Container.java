package dev.socialmetrics.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives and workbooks of the plain text files that a case consists of. */
final class Container {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Container() {}

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * A workbook with a sheet a text; cells are parted by tabs, and plain numbers become numbers.
   *
   * @param allText numbers stay text too, as TikTok and some LinkedIn exports have them
   */
  static byte[] xlsx(Map<String, String> sheets, boolean allText) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      types.append(
          "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
              .formatted(number));
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(escaped(sheet.getKey()), number, number));
      relations.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(number, TYPE, number));
      put(parts, "xl/worksheets/sheet" + number + ".xml", sheet(sheet.getValue(), allText));
    }
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + types
            + "</Types>");
    put(
        parts,
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                .formatted(TYPE)));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\"><sheets>%s</sheets></workbook>".formatted(MAIN, TYPE, list));
    put(parts, "xl/_rels/workbook.xml.rels", relationships(relations.toString()));
    return zip(parts);
  }

  private static String relationships(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String sheet(String text, boolean allText) {
    StringBuilder rows = new StringBuilder();
    int row = 0;
    for (String line : text.lines().toList()) {
      row++;
      rows.append("<row r=\"").append(row).append("\">");
      int column = 0;
      for (String cell : line.split("\t", -1)) {
        rows.append(cell(reference(column++) + row, cell, allText));
      }
      rows.append("</row>");
    }
    return "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  private static String cell(String reference, String text, boolean allText) {
    if (text.isEmpty()) {
      return "";
    }
    return !allText && text.matches("-?[0-9]{1,15}(\\.[0-9]+)?")
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(reference, text)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
            .formatted(reference, escaped(text));
  }

  private static String reference(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }
}
