package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.StatedFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request as the store keeps it, so that {@code rerun} can ask for the same again. */
public final class RequestJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RequestJson() {}

  /**
   * @param settings what was set for this run only, by key, without secrets
   */
  static String write(RunRequest request, Map<String, String> settings) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("command", request.command());
    json.put("input", request.input().toString());
    json.put("config", request.config().toString());
    request.date().ifPresent(date -> json.put("date", date.toString()));
    request.dates().forEach(date -> json.withArray("dates").add(date.toString()));
    request.account().ifPresent(account -> json.put("account", account));
    request.platform().ifPresent(platform -> json.put("platform", platform));
    request.stated().periodText().ifPresent(days -> json.put("period", days));
    request.stated().grainText().ifPresent(grain -> json.put("grain", grain));
    if (!request.files().isEmpty()) {
      request.files().forEach(file -> json.withArray("files").add(file.toString()));
    }
    request.order().ifPresent(order -> json.set("order", OrderJson.write(order)));
    if (!settings.isEmpty()) {
      ObjectNode set = json.putObject("settings");
      new TreeMap<>(settings).forEach(set::put);
    }
    return MAPPER.writeValueAsString(json);
  }

  /**
   * @param output the output folder that holds the run
   */
  static RunRequest read(String text, Path output) {
    JsonNode json = MAPPER.readTree(text);
    List<Path> files = new ArrayList<>();
    json.path("files").forEach(file -> files.add(Path.of(file.asString())));
    List<LocalDate> dates = new ArrayList<>();
    json.path("dates").forEach(date -> dates.add(LocalDate.parse(date.asString())));
    return new RunRequest(
        json.path("command").asString(),
        Path.of(json.path("input").asString()),
        output,
        Path.of(json.path("config").asString()),
        find(json, "date").map(LocalDate::parse),
        dates,
        files,
        find(json, "account"),
        find(json, "platform"),
        stated(json),
        json.hasNonNull("order")
            ? Optional.of(OrderJson.read(json.get("order")))
            : Optional.empty());
  }

  /** What was set for a run only, by key. */
  public static SortedMap<String, String> settings(String text) {
    SortedMap<String, String> settings = new TreeMap<>();
    MAPPER
        .readTree(text)
        .path("settings")
        .properties()
        .forEach(set -> settings.put(set.getKey(), set.getValue().asString()));
    return settings;
  }

  private static StatedFacts stated(JsonNode json) {
    return StatedFacts.read(find(json, "period"), find(json, "grain"));
  }

  private static Optional<String> find(JsonNode json, String key) {
    return json.hasNonNull(key) ? Optional.of(json.get(key).asString()) : Optional.empty();
  }
}
