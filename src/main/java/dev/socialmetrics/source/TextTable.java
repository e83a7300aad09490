package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.csv.TextSheet;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.json.JsonDocumentSheet;
import dev.socialmetrics.source.json.JsonLinesSheet;
import dev.socialmetrics.source.json.JsonList;
import dev.socialmetrics.source.json.JsonProblems;
import dev.socialmetrics.source.json.JsonShape;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.TextOptions;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One table of text: with delimiters, a JSON array, a JSON object or JSON Lines. Which of them it
 * is, its characters say, never its name.
 *
 * @param size bytes as they are packed
 */
record TextTable(Content content, String name, long size, Limits limits) implements Sheets.Opener {
  /**
   * Opens it before its first record.
   *
   * @throws FileRefused when it is too large, no text, or broken at its start
   */
  @Override
  public Sheet open(TextOptions options) throws IOException, FileRefused {
    CharWindow window = FileContent.open(content, name, options.fallback());
    try {
      return choose(window, options);
    } catch (IOException | FileRefused | RuntimeException failure) {
      window.close();
      throw failure;
    }
  }

  private Sheet choose(CharWindow window, TextOptions options) throws IOException, FileRefused {
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

  @Override
  public Optional<ListTable> findList(Predicate<String> isWanted) throws IOException, FileRefused {
    try (CharWindow window = FileContent.open(content, name, Optional.empty())) {
      return JsonList.find(window, limits, isWanted).map(this::list);
    }
  }

  @Override
  public Set<String> listKeys() throws IOException, FileRefused {
    requireSize(limits.documentBytes());
    try (CharWindow window = FileContent.open(content, name, Optional.empty())) {
      return JsonList.keys(window, limits);
    }
  }

  @Override
  public ListTable list(String key) {
    return new ListTable(this, key, limits);
  }

  /**
   * Opens a list in it before its first object.
   *
   * @throws FileRefused when the document is too large
   */
  Sheet openList(String key, TextOptions options) throws IOException, FileRefused {
    requireSize(limits.documentBytes());
    return JsonDocumentSheet.ofList(
        FileContent.open(content, name, options.fallback()), limits, key, options.isMisread());
  }

  private void requireSize(long limit) throws FileRefused {
    if (size > limit) {
      throw new FileRefused(FileProblems.tooLarge(size, limit, "a JSON document"));
    }
  }
}
