package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.csv.TextSheet;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.json.JsonDocumentSheet;
import dev.socialmetrics.source.json.JsonLinesSheet;
import dev.socialmetrics.source.json.JsonProblems;
import dev.socialmetrics.source.json.JsonShape;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.TextOptions;
import dev.socialmetrics.source.text.CharWindow;
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
