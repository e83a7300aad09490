package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.TextPosition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The lines of a JSON Lines file; a broken one costs nothing but itself. */
public final class JsonLinesSheet implements Sheet {
  private static final char BOM = '\uFEFF';
  private static final Layout NO_KEYS = new Layout(List.of());

  private final CharWindow window;
  private final Limits limits;
  private final JsonObjects objects;

  public JsonLinesSheet(CharWindow window, Limits limits) {
    this.window = window;
    this.limits = limits;
    this.objects = new JsonObjects(limits, JsonStyle.FLAT);
  }

  @Override
  public boolean hasKeys() {
    return true;
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    if (!window.hasNext()) {
      return Optional.empty();
    }
    findLineEnd();
    long line = window.line;
    String text = withoutMark(window.text());
    passLineEnd();
    return Optional.of(record(line, text));
  }

  private void findLineEnd() throws IOException, FileRefused {
    while (window.hasNext() && window.chars[window.at] != '\n' && window.chars[window.at] != '\r') {
      window.at++;
      if (window.length() > limits.recordChars()) {
        throw new FileRefused(JsonProblems.objectTooLong(limits.recordChars()), window.line);
      }
    }
  }

  private void passLineEnd() throws IOException, FileRefused {
    if (window.at < window.to) {
      window.skipLineEnd();
    }
    window.line++;
    window.startRecord();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }

  private SheetRecord record(long line, String text) {
    if (text.isBlank()) {
      return SheetRecord.ofKeys(line, NO_KEYS, new String[0], new CellType[0], List.of(), text);
    }
    JsonObjects.Cells cells = read(line, text);
    return SheetRecord.ofKeys(
        line, cells.layout(), cells.cells(), cells.types(), cells.faults(), text);
  }

  private JsonObjects.Cells read(long line, String text) {
    try {
      return objects.read(text);
    } catch (StreamConstraintsException tooDeep) {
      return JsonObjects.Cells.broken(JsonProblems.tooDeepLine(limits.jsonDepth()));
    } catch (JacksonException broken) {
      TextPosition where = new TextPosition(line, 1).inside(1, broken.getLocation().getColumnNr());
      return JsonObjects.Cells.broken(JsonProblems.brokenLine(JsonProblems.words(broken), where));
    }
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
