package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.container.ArchiveProblems;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.text.ByteOrderMark;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that are neither a container nor text: a download that went wrong. What they were meant to
 * be, only the file's name can say; it decides which refusal helps.
 */
final class DamagedBytes {
  private static final String AGAIN =
      "It is damaged, or of a kind that is not read: download the export again, as CSV, JSON or a"
          + " workbook. Nothing of this file was stored.";

  /** One control character in so many bytes is no text any more. */
  private static final int CONTROLS_ONE_IN = 50;

  private DamagedBytes() {}

  /**
   * @param head first bytes of what has no signature that is known
   */
  static void refuse(byte[] head, String name) throws FileRefused {
    if (isDamaged(head, name)) {
      throw new FileRefused(problem(name));
    }
  }

  private static Problem problem(String name) {
    return switch (NamedKind.of(name)) {
      case WORKBOOK -> WorkbookProblems.corrupt("bytes that are no workbook");
      case ARCHIVE -> ArchiveProblems.corrupt("bytes that are no archive");
      case TEXT -> FileProblems.typeMismatch("binary data", AGAIN);
      case OTHER -> FileProblems.typeUnknown("binary data", AGAIN);
    };
  }

  /** Text in an old encoding has wrong bytes too, but next to no control characters. */
  private static boolean isDamaged(byte[] head, String name) {
    if (ByteOrderMark.of(head) != ByteOrderMark.NONE) {
      return false;
    }
    int controls = 0;
    for (byte each : head) {
      controls += isControl(each) ? 1 : 0;
    }
    boolean isMany = controls * CONTROLS_ONE_IN > head.length;
    return isMany && (!isUtf8(head) || NamedKind.of(name).isContainer());
  }

  private static boolean isControl(byte each) {
    return each >= 0 && each < ' ' && (each < '\t' || each > '\r');
  }

  /** A character that is cut off at the end is none that is wrong. */
  private static boolean isUtf8(byte[] head) {
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
        .isError();
  }
}
