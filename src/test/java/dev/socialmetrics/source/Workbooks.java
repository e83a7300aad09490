package dev.socialmetrics.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and workbooks put together by hand, so that they can be wrong in any way. */
public final class Workbooks {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Workbooks() {}

  public static byte[] zip(Map<String, byte[]> entries) throws IOException {
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

  /** Names and texts by turns. */
  public static byte[] zip(String... entries) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      parts.put(entries[i], entries[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(parts);
  }

  /** A workbook with one sheet "Data" of those rows. */
  public static byte[] xlsx(String rows) throws IOException {
    return zip(parts(rows));
  }

  /** The parts of such a workbook, to be changed. */
  public static Map<String, byte[]> parts(String rows) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", "<Types/>");
    put(parts, "_rels/.rels", relations("officeDocument", "/xl/workbook.xml"));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\""
            + " r:id=\"worksheet\"/></sheets></workbook>");
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "sharedStrings",
            "sharedStrings.xml",
            "styles",
            "styles.xml"));
    put(parts, "xl/sharedStrings.xml", "<sst><si><t>zero</t></si><si><t>one</t></si></sst>");
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d/m/yy&quot;%&quot;\"/>"
            + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>");
    put(
        parts,
        "xl/worksheets/sheet1.xml",
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>"
            + rows
            + "</sheetData></worksheet>");
    return parts;
  }

  public static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      String kind = kindsAndTargets[i];
      xml.append("<Relationship Id=\"" + kind + "\" Type=\"" + TYPE + kind)
          .append("\" Target=\"" + kindsAndTargets[i + 1] + "\"/>");
    }
    return xml.append("</Relationships>").toString();
  }
}
