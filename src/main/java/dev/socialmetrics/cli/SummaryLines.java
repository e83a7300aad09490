package dev.socialmetrics.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stored summary in a few lines for people. */
final class SummaryLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SummaryLines() {}

  static List<String> of(String summary) {
    JsonNode json = MAPPER.readTree(summary);
    List<String> lines = new ArrayList<>();
    lines.add("files: " + pairs(json.path("files")));
    lines.add("rows: " + pairs(json.path("rows")));
    lines.add("rejected: " + pairs(json.path("rejected_by_code")));
    for (String list : List.of("refused", "outstanding", "duplicates", "same_bytes")) {
      json.path(list).forEach(file -> lines.add(list + ": " + file.path("message").asString()));
    }
    json.path("not_made")
        .forEach(part -> lines.add("not made: " + part.path("message").asString()));
    lines.removeIf(line -> line.endsWith(": "));
    if (json.hasNonNull("report_date")) {
      lines.add("report date: " + json.path("report_date").asString());
    }
    if (json.hasNonNull("later_data")) {
      lines.add("later data: " + json.path("later_data").asString());
    }
    lines.add(String.format(Locale.ROOT, "seconds: %.1f", json.path("seconds").asDouble()));
    return lines;
  }

  private static String pairs(JsonNode object) {
    List<String> pairs = new ArrayList<>();
    object.properties().forEach(entry -> pairs.add(entry.getValue() + " " + entry.getKey()));
    return String.join(", ", pairs);
  }
}
