package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.TextPosition;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * The objects of a JSON array, one after the other, or a single object. The array's own brackets
 * and commas are read here, each object by the parser, so that memory holds one object at a time.
 * The array is the document, or a list in it.
 */
public final class JsonDocumentSheet implements Sheet {
  private final CharWindow window;
  private final Limits limits;
  private final JsonCursor cursor;
  private final JsonValues values;
  private final JsonObjects objects;
  private final boolean isArray;
  private final Optional<String> key;
  private final JsonList list;
  private long number;
  private boolean ended;

  public JsonDocumentSheet(CharWindow window, Limits limits, boolean isArray) {
    this(window, limits, isArray, Optional.empty(), JsonStyle.FLAT);
  }

  private JsonDocumentSheet(
      CharWindow window, Limits limits, boolean isArray, Optional<String> key, JsonStyle style) {
    this.window = window;
    this.limits = limits;
    this.cursor = new JsonCursor(window, limits);
    this.values = new JsonValues(window, limits);
    this.objects = new JsonObjects(limits, style);
    this.isArray = isArray;
    this.key = key;
    this.list = new JsonList(window, cursor);
  }

  /**
   * The objects of a list that the document holds, with the values of objects in them by path.
   *
   * @param key of the list, as {@link JsonList#find} gives it
   * @param isMisread keys and texts are UTF-8 that was read as Latin-1 and written again
   */
  public static JsonDocumentSheet ofList(
      CharWindow window, Limits limits, String key, boolean isMisread) {
    return new JsonDocumentSheet(
        window, limits, true, Optional.of(key), new JsonStyle(true, isMisread));
  }

  @Override
  public boolean hasKeys() {
    return true;
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    if (ended || !isValueAhead()) {
      return Optional.empty();
    }
    SheetRecord record = record();
    if (!isArray) {
      end();
    }
    return Optional.of(record);
  }

  private boolean isValueAhead() throws IOException, FileRefused {
    cursor.skipBlanks();
    if (!isArray) {
      return true;
    }
    if (number == 0 ? isFirstAhead() : cursor.expect(",]") == ',' || isMoreAhead()) {
      return true;
    }
    end();
    return false;
  }

  private boolean isFirstAhead() throws IOException, FileRefused {
    if (key.isPresent()) {
      ended = list.seek(key.get()::equals, Long.MAX_VALUE).isEmpty();
      return !ended;
    }
    cursor.expect("[");
    return !cursor.take(']');
  }

  private boolean isMoreAhead() throws IOException, FileRefused {
    return key.isPresent() && list.seekMore(key.get());
  }

  private void end() throws IOException, FileRefused {
    if (ended) {
      return;
    }
    ended = true;
    cursor.skipBlanks();
    if (!cursor.isEnd()) {
      TextPosition where = cursor.position();
      throw new FileRefused(JsonProblems.trailingData(where), where.line());
    }
  }

  private SheetRecord record() throws IOException, FileRefused {
    number++;
    TextPosition start = cursor.position();
    boolean fits = values.findEnd(outerDepth());
    String text = window.text();
    JsonObjects.Cells cells = read(text, start, fits);
    if (!fits) {
      throw tooLong(start);
    }
    cursor.pass();
    cursor.skipBlanks();
    return SheetRecord.ofKeys(
        start.line(), cells.layout(), cells.cells(), cells.types(), cells.faults(), text);
  }

  private int outerDepth() {
    return key.isPresent() ? 2 : isArray ? 1 : 0;
  }

  private JsonObjects.Cells read(String text, TextPosition start, boolean fits) throws FileRefused {
    try {
      return objects.read(text);
    } catch (StreamConstraintsException tooDeep) {
      throw new FileRefused(JsonProblems.tooDeep(limits.jsonDepth()), start.line());
    } catch (UnexpectedEndOfInputException cut) {
      throw fits ? JsonCursor.syntax(JsonProblems.words(cut), place(cut, start)) : tooLong(start);
    } catch (JacksonException broken) {
      throw JsonCursor.syntax(JsonProblems.words(broken), place(broken, start));
    }
  }

  private FileRefused tooLong(TextPosition start) {
    return new FileRefused(
        isArray
            ? CsvProblems.recordTooLong(limits.recordChars())
            : JsonProblems.objectTooLong(limits.recordChars()),
        start.line());
  }

  private static TextPosition place(JacksonException failure, TextPosition start) {
    return start.inside(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
