package dev.socialmetrics.format;

import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.problem.FileRefused;
import java.util.List;

/** The formats that can be read, and which of them a file has. */
public interface ExportFormats {
  List<ExportFormat> listAll();

  /**
   * Recognises a file by its labels, never by its name.
   *
   * @throws FileRefused with {@code file.type-unknown} or {@code hdr.required-column-missing},
   *     naming the nearest format and the columns that differ
   */
  ExportFormat recognise(Layout layout) throws FileRefused;
}
