package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldWorkbookTest {
  @TempDir Path folder;

  @Test
  void every_sheet_and_kind_of_cell() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(
          book.createSheet("New followers"), style(book, "0.00%"), style(book, "yyyy-mm-dd hh:mm"));
      book.createSheet("Leer");
      book.createSheet("Location").createRow(0).createCell(0).setCellValue("Kyiv");

      assertThat(outcome(bytes(book)))
          .containsExactly(
              "OLD_WORKBOOK New followers",
              "1 Datum|Größe, \uD83D\uDE00",
              "2 ",
              "4 NUMBER:42|NUMBER:0.1|PERCENT:5%||DATE:2025-01-31T05:14:00|true",
              "5 NUMBER:3|ERROR:#DIV/0!|twice",
              "OLD_WORKBOOK Leer",
              "OLD_WORKBOOK Location",
              "1 Kyiv");
    }
  }

  @Test
  void it_may_lie_in_an_archive() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("A").createRow(0).createCell(2).setCellValue(1.5);

      assertThat(outcome(Workbooks.zip(Map.of("in/a.xls", bytes(book)))))
          .containsExactly("OLD_WORKBOOK in/a.xls!A", "1 ||NUMBER:1.5");
    }
  }

  @Test
  void a_password_is_told() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("A").createRow(0).createCell(0).setCellValue("secret");
      Biff8EncryptionKey.setCurrentUserPassword("open sesame");
      byte[] locked = bytes(book);
      Biff8EncryptionKey.setCurrentUserPassword(null);

      assertThat(outcome(locked)).containsExactly("file xls.password 0");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void a_password_on_a_new_workbook_is_told_too_and_other_documents_are_no_workbook()
      throws IOException {
    assertThat(outcome(document("EncryptedPackage"))).containsExactly("file xls.password 0");
    assertThat(outcome(document("WordDocument"))).containsExactly("file file.type-unknown 0");
  }

  private static byte[] document(String stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem document = new POIFSFileSystem()) {
      document.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      document.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatever_is_damaged_is_refused_or_read_but_never_fails() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book.createSheet("A"), style(book, "0%"), style(book, "d/m/yy"));
      byte[] good = bytes(book);
      Random random = new Random(7);

      for (int i = 0; i < 300; i++) {
        byte[] bad =
            random.nextBoolean() ? good.clone() : Arrays.copyOf(good, random.nextInt(good.length));
        for (int hit = 0; hit < 5 && bad.length > 8; hit++) {
          bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
        }
        assertThat(outcome(bad)).isNotEmpty();
      }
      assertThat(outcome(Arrays.copyOf(good, 600))).containsExactly("file xls.corrupt 0");
    }
  }

  private static void fill(HSSFSheet sheet, CellStyle percent, CellStyle date) {
    HSSFRow labels = sheet.createRow(0);
    labels.createCell(0).setCellValue("Datum");
    labels.createCell(1).setCellValue("Größe, \uD83D\uDE00");
    HSSFRow values = sheet.createRow(3);
    values.createCell(0).setCellValue(42);
    values.createCell(1).setCellValue(0.1);
    HSSFCell rate = values.createCell(2);
    rate.setCellValue(0.05);
    rate.setCellStyle(percent);
    values.createCell(3).setCellStyle(percent);
    HSSFCell day = values.createCell(4);
    day.setCellValue(45688.218055555553);
    day.setCellStyle(date);
    values.createCell(5).setCellValue(true);
    HSSFRow formulas = sheet.createRow(4);
    formulas.createCell(0).setCellFormula("1+1");
    formulas.getCell(0).setCellValue(3);
    formulas.createCell(1).setCellErrorValue(FormulaError.DIV0);
    formulas.createCell(2).setCellFormula("REPT(\"a\",2)");
    formulas.getCell(2).setCellValue("twice");
  }

  private static CellStyle style(HSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private List<String> outcome(byte[] bytes) throws IOException {
    return SheetContents.outcome(ReadRows.bytes(folder, "a.xls", bytes));
  }
}
