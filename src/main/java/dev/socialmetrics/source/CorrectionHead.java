package dev.socialmetrics.source;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.table.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells rows that were rejected, exported and mended by how their file begins. */
public final class CorrectionHead {
  /** Number of the file that the row was rejected in. */
  public static final String FILE = "_import";

  /** Number of the record in that file. */
  public static final String RECORD = "_record";

  /** Line of that file where it starts. */
  public static final String LINE = "_line";

  private static final int BYTES = 128;

  private CorrectionHead() {}

  /** Whether rows of a layout say which rejected rows they mend. */
  public static boolean isIn(Layout layout) {
    List<String> labels = layout.labels();
    return labels.contains(FILE) && (labels.contains(LINE) || labels.contains(RECORD));
  }

  /** Whether the first column says of which file each row is, and the second of which record. */
  public static boolean isOf(SourceFile file) throws IOException, FileRefused {
    byte[] head = Content.of(file.path()).head(BYTES);
    String text = new String(head, StandardCharsets.ISO_8859_1).replaceAll("[^a-z_,;\t]", "");
    return text.matches(FILE + "[,;\t]" + RECORD + "[,;\t].*");
  }
}
