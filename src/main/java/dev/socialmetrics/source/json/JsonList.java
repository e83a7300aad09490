package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list that a JSON object holds by one of its keys: {@code {"totalItems": 2, "orderedItems":
 * [{…}, {…}]}}. What is before and behind it may be of any size.
 */
public final class JsonList {
  private static final int LONGEST_KEY = 1000;

  private final CharWindow window;
  private final JsonCursor cursor;
  private Optional<String> empty = Optional.empty();

  JsonList(CharWindow window, JsonCursor cursor) {
    this.window = window;
    this.cursor = cursor;
  }

  /**
   * The first key of a document whose value is a list of objects and that is wanted; one whose list
   * is empty where no other has any. A document that has none among the characters of a record, or
   * is no object, has none.
   *
   * @param window before the document
   */
  public static Optional<String> find(CharWindow window, Limits limits, Predicate<String> isWanted)
      throws IOException, FileRefused {
    JsonList list = new JsonList(window, new JsonCursor(window, limits));
    return list.seek(isWanted, limits.recordChars()).or(() -> list.empty);
  }

  /** Keys of a document whose values are lists of objects, each once. */
  public static Set<String> keys(CharWindow window, Limits limits) throws IOException, FileRefused {
    return new JsonList(window, new JsonCursor(window, limits)).keys();
  }

  private Set<String> keys() throws IOException, FileRefused {
    Set<String> keys = new LinkedHashSet<>();
    cursor.skipBlanks();
    boolean isKeyAhead = cursor.take('{');
    while (isKeyAhead && cursor.isNext('"')) {
      Optional<String> key = key();
      if (key.isEmpty()) {
        return keys;
      }
      boolean isList = cursor.take('[');
      if (isList && cursor.isNext('{')) {
        keys.add(key.get());
      }
      isKeyAhead = skipRest(isList, Long.MAX_VALUE) && cursor.take(',');
    }
    return keys;
  }

  /**
   * Moves from the start of the document to the first object of the list.
   *
   * @param most characters that may be before it
   * @return its key; empty where there is none, or something else than a key or a value
   */
  Optional<String> seek(Predicate<String> isWanted, long most) throws IOException, FileRefused {
    cursor.skipBlanks();
    boolean isKeyAhead = cursor.take('{');
    while (isKeyAhead && cursor.isNext('"')) {
      Optional<String> key = key();
      if (key.isEmpty()) {
        return Optional.empty();
      }
      boolean isList = isWanted.test(key.get()) && cursor.take('[');
      if (isList && cursor.isNext('{')) {
        return key;
      }
      empty = isList && cursor.isNext(']') ? key : empty;
      isKeyAhead = skipRest(isList, most) && cursor.take(',');
    }
    return Optional.empty();
  }

  /**
   * Moves on from behind the list: to the first object of another one with the same key, as some
   * servers write an empty one before the one that is meant, or to the end of the object.
   *
   * @return false at the end
   */
  boolean seekMore(String wanted) throws IOException, FileRefused {
    cursor.skipBlanks();
    while (cursor.expect(",}") == ',') {
      if (!cursor.isNext('"')) {
        cursor.expect("\"");
      }
      Optional<String> key = key();
      if (key.isEmpty()) {
        cursor.expect(":");
      }
      boolean isList = key.filter(wanted::equals).isPresent() && cursor.take('[');
      if (isList && cursor.isNext('{')) {
        return true;
      }
      skipRest(isList, Long.MAX_VALUE);
    }
    return false;
  }

  /**
   * @param isInList whether the bracket of the list is passed over already
   */
  private boolean skipRest(boolean isInList, long most) throws IOException, FileRefused {
    if (!isInList) {
      return cursor.skipValue(1, most);
    }
    boolean isValueAhead = !cursor.isNext(']');
    while (isValueAhead) {
      isValueAhead = cursor.skipValue(2, most) && cursor.take(',');
    }
    return cursor.take(']');
  }

  /** Passes over a key and the colon behind it. */
  private Optional<String> key() throws IOException, FileRefused {
    window.at++;
    while (window.hasNext() && window.chars[window.at] != '"' && window.length() < LONGEST_KEY) {
      window.at += window.chars[window.at] == '\\' ? 2 : 1;
    }
    String key = window.text().substring(1);
    if (!cursor.isNext('"')) {
      return Optional.empty();
    }
    cursor.take('"');
    return cursor.take(':') ? Optional.of(key) : Optional.empty();
  }
}
