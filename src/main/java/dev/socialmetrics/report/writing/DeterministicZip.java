package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.folder.ReportSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew without the moments in it, which the library takes from the clock: the same
 * content gives the same bytes. The draft is a temporary file, since workbooks may be large.
 */
final class DeterministicZip {
  /** Not the first day that a zip knows: near it Java writes down the machine's zone as well. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int LEVEL = 3;
  private static final String CORE = "docProps/core.xml";
  private static final byte[] CORE_WITHOUT_MOMENT =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>social-metrics</dc:creator></cp:coreProperties>
      """
          .getBytes(StandardCharsets.UTF_8);

  private DeterministicZip() {}

  /** Writes; does not close. */
  static void write(OutputStream out, ReportSink.Body draft) throws IOException {
    Path file = Files.createTempFile("workbook-", ".zip");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        draft.writeTo(stream);
      }
      repack(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void repack(Path file, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
    packed.setLevel(LEVEL);
    try (ZipFile draft = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(draft.entries())) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(MOMENT);
        packed.putNextEntry(steady);
        copy(draft, entry, packed);
        packed.closeEntry();
      }
    }
    packed.finish();
    packed.flush();
  }

  private static void copy(ZipFile draft, ZipEntry entry, OutputStream packed) throws IOException {
    if (entry.getName().equals(CORE)) {
      packed.write(CORE_WITHOUT_MOMENT);
      return;
    }
    try (InputStream content = draft.getInputStream(entry)) {
      content.transferTo(packed);
    }
  }
}
