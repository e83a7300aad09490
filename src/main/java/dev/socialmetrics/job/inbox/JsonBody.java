package dev.socialmetrics.job.inbox;

import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.source.json.JsonProblems;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.store.Times;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Rows in JSON, of which JSON Lines is made, an object a line. Values stay as they are written. */
final class JsonBody {
  /** What is empty there is completed. */
  private static final Set<String> COMPLETED = Set.of(PostedFields.EXPORTED_AT, PostedFields.DATE);

  /** As many as say which encoding of Unicode it is. */
  private static final int CHARACTER_BYTES = 4;

  private final PostedFields fields;
  private final String receivedAt;
  private final Form form;
  private final JsonFactory factory;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final List<Long> begins = new ArrayList<>();
  private boolean single;

  JsonBody(PostedFields fields, Instant receivedAt, Form form, Limits limits) {
    this.fields = fields;
    this.receivedAt = Times.exact(receivedAt);
    this.form = form;
    this.factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.jsonDepth())
                    .maxStringLength(limits.recordChars())
                    .maxNameLength(limits.cellChars())
                    .build())
            .build();
  }

  PostedRows read(byte[] body) throws BodyRefused {
    if (isOfWideCharacters(body)) {
      throw new BodyRefused(List.of(otherEncoding()));
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
      JsonToken first = parser.nextToken();
      single = form == Form.JSON && first != null && first != JsonToken.START_ARRAY;
      if (first == JsonToken.START_ARRAY && form == Form.JSON) {
        readAll(parser, JsonToken.END_ARRAY);
        requireEnd(parser);
      } else if (form == Form.JSON_LINES) {
        readLines(parser, first);
      } else if (single) {
        row(parser, first, Optional.empty());
        requireEnd(parser);
      }
    } catch (JacksonException e) {
      throw new BodyRefused(List.of(malformed(e)));
    }
    return fields.rows(
        lines.toByteArray(),
        PostedRows.LINES,
        single ? OptionalLong.empty() : OptionalLong.of(begins.size()),
        BodyPlaces.ofJson(begins));
  }

  /** UTF-16 and UTF-32, which the parser would read: valid JSON in UTF-8 has no such byte. */
  private static boolean isOfWideCharacters(byte[] body) {
    return IntStream.range(0, Math.min(body.length, CHARACTER_BYTES))
        .anyMatch(at -> body[at] == 0 || (body[at] & 0xFE) == 0xFE);
  }

  private static Fault otherEncoding() {
    return new Fault(
        "body.json",
        "",
        Optional.of("another encoding, such as UTF-16"),
        "JSON in UTF-8",
        "Send it in UTF-8.");
  }

  private void readAll(JsonParser parser, JsonToken end) {
    for (JsonToken token = parser.nextToken(); token != end; token = parser.nextToken()) {
      row(parser, token, Optional.of((long) begins.size()));
    }
  }

  private void readLines(JsonParser parser, JsonToken first) {
    for (JsonToken token = first; token != null; token = parser.nextToken()) {
      row(parser, token, Optional.of((long) begins.size()));
    }
  }

  private void requireEnd(JsonParser parser) {
    if (parser.nextToken() != null) {
      fields.add(
          new Fault(
              "body.trailing-data",
              "",
              Optional.of("more data behind the end of the JSON value"),
              "one object, or one array of objects",
              "Send several rows as an array, or as application/x-ndjson."));
    }
  }

  private void row(JsonParser parser, JsonToken token, Optional<Long> row) {
    begins.add((long) parser.currentTokenLocation().getLineNr());
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      fields.add(
          new Fault(
              "body.no-object",
              Fault.pointer(row, Optional.empty()),
              Optional.of(kindOf(token)),
              "an object with the fields of the row",
              "Write it as {\"account_id\": 1, \"platform\": \"instagram\", …}."));
      return;
    }
    try (JsonGenerator line = factory.createGenerator(ObjectWriteContext.empty(), lines)) {
      line.writeStartObject();
      Map<String, String> values = copy(row, parser, line);
      fields.requireKnown(row, values.keySet());
      complete(values, line);
      line.writeEndObject();
      fields.take(row, values);
    }
    lines.write('\n');
  }

  private static String kindOf(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_NULL -> "null";
      default -> "true or false";
    };
  }

  /** Values by normalised name; lists and objects, which are no key of a row, as a mark. */
  private Map<String, String> copy(Optional<Long> row, JsonParser parser, JsonGenerator line) {
    Map<String, String> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      String text = text(parser, token);
      if (token.isBoolean() || token.isStructStart()) {
        fields.requireText(row, name, kindOf(token), token == JsonToken.START_ARRAY);
      }
      if (!COMPLETED.contains(Labels.normalise(name)) || !text.isBlank()) {
        values.put(Labels.normalise(name), text);
        line.writeName(name);
        line.copyCurrentStructureExact(parser);
      }
    }
    return values;
  }

  private static String text(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    return token.isScalarValue() ? parser.getString() : "[…]";
  }

  private void complete(Map<String, String> values, JsonGenerator line) {
    if (!values.containsKey(PostedFields.EXPORTED_AT)) {
      put(PostedFields.EXPORTED_AT, receivedAt, values, line);
    }
    if (fields.isDated() && !values.containsKey(PostedFields.DATE)) {
      String today = fields.today(values.getOrDefault("account_id", "")).toString();
      put(PostedFields.DATE, today, values, line);
    }
  }

  private static void put(
      String name, String value, Map<String, String> values, JsonGenerator line) {
    values.put(name, value);
    line.writeStringProperty(name, value);
  }

  private static Fault malformed(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    String where =
        place == null ? "" : " at line " + place.getLineNr() + ", character " + place.getColumnNr();
    return new Fault(
        "body.json",
        "",
        Optional.of(words(e) + where),
        "valid JSON in UTF-8, each key once",
        "Correct the body there.");
  }

  /** The parser's words, without its advice to programmers. */
  private static String words(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? "brackets too deep, or a name, number or text too long"
        : Clip.clip(JsonProblems.words(e).replaceAll("(?i)[:;,]? *\\(?(enable|maybe) .*", ""));
  }
}
