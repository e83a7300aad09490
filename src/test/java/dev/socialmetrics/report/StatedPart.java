package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what an answer says of some figures: keys that are not expected may be there, and
 * further elements at the end of a list. So a new figure or column changes no such test.
 */
public final class StatedPart {
  private StatedPart() {}

  /**
   * @param expected JSON; what it has must be in the answer, in the same order
   */
  public static void assertStates(String answer, String expected) {
    JsonNode known = JsonMapper.shared().readTree(expected);
    JsonNode found = narrowed(JsonMapper.shared().readTree(answer), known);

    assertThat(found.toPrettyString()).isEqualTo(known.toPrettyString());
  }

  private static JsonNode narrowed(JsonNode found, JsonNode known) {
    if (found.isObject() && known.isObject()) {
      ObjectNode object = JsonMapper.shared().createObjectNode();
      found.properties().stream()
          .filter(one -> known.has(one.getKey()))
          .forEach(
              one -> object.set(one.getKey(), narrowed(one.getValue(), known.get(one.getKey()))));
      return object;
    }
    if (found.isArray() && known.isArray()) {
      ArrayNode array = JsonMapper.shared().createArrayNode();
      for (int i = 0; i < Math.min(found.size(), known.size()); i++) {
        array.add(narrowed(found.get(i), known.get(i)));
      }
      return array;
    }
    return found;
  }
}
