package dev.socialmetrics.report.figure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as all our files have it: UTF-8, {@code \n}, a newline at the end, U+2028 and U+2029
 * escaped, numbers without exponent. A Java record is an object whose keys are its components in
 * their order, {@code snake_case}; what is empty is {@code null}. Documents have two blanks a
 * level; reports, which hold hundreds of thousands of records, one record a line.
 */
public final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      mapper(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(INDENT)
              .withArrayIndenter(INDENT));

  private static final JsonMapper RECORDS = mapper(new RecordLines());

  private Json() {}

  private static JsonMapper mapper(PrettyPrinter printer) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .characterEscapes(JsonpCharacterEscapes.instance())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build())
        .defaultPrettyPrinter(printer)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .withConfigOverride(Optional.class, Json::emptyWhereAbsent)
        .withConfigOverride(List.class, Json::emptyWhereAbsent)
        .withConfigOverride(SortedMap.class, Json::emptyWhereAbsent)
        .changeDefaultVisibility(
            seen ->
                seen.withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
        .build();
  }

  private static void emptyWhereAbsent(MutableConfigOverride type) {
    type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** Writes and flushes; does not close. */
  public static void write(Object value, OutputStream out) {
    try (JsonGenerator generator = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
      MAPPER.writeValue(generator, value);
      generator.writeRaw('\n');
    }
  }

  /** Writes one object key by key, so that no more of it than one entry is in memory. */
  public static void writeObject(OutputStream out, Consumer<Entries> content) {
    writeObject(MAPPER, out, content);
  }

  /** The same with each object of a list on a line of its own. */
  public static void writeLines(OutputStream out, Consumer<Entries> content) {
    writeObject(RECORDS, out, content);
  }

  private static void writeObject(JsonMapper mapper, OutputStream out, Consumer<Entries> content) {
    try (JsonGenerator generator = mapper.createGenerator(out, JsonEncoding.UTF8)) {
      generator.writeStartObject();
      content.accept(new Entries(generator));
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  /** The entries of an object in the making. */
  public static final class Entries {
    private final JsonGenerator generator;

    private Entries(JsonGenerator generator) {
      this.generator = generator;
    }

    public void put(String key, Object value) {
      generator.writeName(key);
      generator.writePOJO(value);
    }

    public void putList(String key, Stream<?> values) {
      generator.writeName(key);
      generator.writeStartArray();
      values.forEach(generator::writePOJO);
      generator.writeEndArray();
    }
  }

  /** The same document as text. */
  public static String text(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The same without the newline at its end, as who prints it adds one. */
  public static String printed(Object value) {
    return text(value).stripTrailing();
  }

  /** The same on one line, without the newline at the end. */
  public static String line(Object value) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
  }

  /** A document as it was written. */
  public static JsonNode read(String document) {
    return MAPPER.readTree(document);
  }

  /**
   * A record as it was written. Keys that it has no component for are passed over; where a key is
   * absent, a list or map is empty and so is what is optional.
   *
   * @throws tools.jackson.core.JacksonException where the document is no such record
   */
  public static <T> T read(String document, Class<T> type) {
    return MAPPER.readValue(document, type);
  }

  /** The texts of a JSON array of texts. */
  public static List<String> list(String array) {
    return List.of(MAPPER.readValue(array, String[].class));
  }

  private record Failure(boolean success, String message, String error) {}

  /** {@code {"success": false, "message": "…", "error": "…"}}. */
  public static String failure(String message, String error) {
    return text(new Failure(false, message, error));
  }
}
