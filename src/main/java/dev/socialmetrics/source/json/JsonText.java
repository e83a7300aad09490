package dev.socialmetrics.source.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks at pieces of JSON as text. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Whether all brackets and strings that a text opens are closed in it. */
  static boolean isBalanced(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (inString) {
        i += c == '\\' ? 1 : 0;
      } else {
        depth += step(c);
      }
    }
    return depth == 0 && !inString;
  }

  private static int step(char c) {
    return switch (c) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  /** Whether a text is one JSON string, number, boolean or null and nothing else. */
  static boolean isScalar(String text) {
    if (text.isEmpty() || text.indexOf('\n') >= 0) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return parser.nextToken().isScalarValue() && parser.nextToken() == null;
    } catch (JacksonException broken) {
      return false;
    }
  }

  /** The keys of an object; none of anything else, such as a text that begins with a brace. */
  static List<String> keysOf(String json) {
    if (json == null || !json.startsWith("{")) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException noObject) {
      return List.of();
    }
    return keys;
  }

  /** The same JSON without blanks between its parts; strings and numbers stay as written. */
  static String compact(String json) {
    StringBuilder kept = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString && c == '\\') {
        kept.append(c).append(json.charAt(++i));
        continue;
      }
      inString ^= c == '"';
      if (inString || c > ' ') {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
