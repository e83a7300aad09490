package dev.socialmetrics.intake;

import dev.socialmetrics.intake.archive.Content;
import dev.socialmetrics.intake.fault.FileProblems;
import dev.socialmetrics.intake.json.JsonDocumentSheet;
import dev.socialmetrics.intake.json.JsonLinesSheet;
import dev.socialmetrics.intake.json.JsonProblems;
import dev.socialmetrics.intake.json.JsonShape;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.sheet.Sheet;
import dev.socialmetrics.intake.sheet.TextOptions;
import dev.socialmetrics.intake.sheet.TextSheet;
import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;

/**
 * One table of text: with delimiters, a JSON array, a JSON object or JSON Lines. Which of them it
 * is, its characters say, never its name.
 *
 * @param size bytes as they are packed
 */
record TextTable(Content content, String name, long size) {
  /**
   * Opens it before its first record.
   *
   * @throws FileRefused when it is too large, no text, or broken at its start
   */
  Sheet open(TextOptions options, Limits limits) throws IOException, FileRefused {
    CharWindow window = FileContent.open(content, name, options.fallback());
    try {
      return choose(window, options, limits);
    } catch (IOException | FileRefused | RuntimeException failure) {
      window.close();
      throw failure;
    }
  }

  private Sheet choose(CharWindow window, TextOptions options, Limits limits)
      throws IOException, FileRefused {
    String head = window.head();
    JsonShape shape = JsonShape.of(head, window.isWholeFileRead());
    return switch (shape) {
      case ARRAY, OBJECT -> {
        requireSize(limits.documentBytes());
        yield new JsonDocumentSheet(window, limits, shape == JsonShape.ARRAY);
      }
      case SCALAR -> throw new FileRefused(JsonProblems.wrongRoot(head.strip()), 1);
      case LINES -> new JsonLinesSheet(window, limits);
      case NONE -> TextSheet.open(window, options, limits);
    };
  }

  private void requireSize(long limit) throws FileRefused {
    if (size > limit) {
      throw new FileRefused(FileProblems.tooLarge(size, limit, "a JSON document"));
    }
  }
}
