package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ordered reports as the store keeps them with their run. */
final class OrderJson {
  private OrderJson() {}

  static ObjectNode write(ReportOrder order) {
    ReportRequest request = order.request();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    put(json, "names", order.names());
    put(json, "formats", order.formats());
    put(json, "accounts", request.accounts());
    put(json, "platforms", request.platforms());
    request.asOf().ifPresent(day -> json.put("as_of", day.toString()));
    request.askedDays().ifPresent(days -> json.put("asked_days", days));
    json.put("limit", request.limit());
    json.put("reach_floor", request.reachFloor().toString());
    json.put("minimum_base", request.minimumBase());
    put(json, "post_types", request.filters().postTypes());
    put(json, "hashtags", request.filters().hashtags());
    put(json, "campaigns", request.filters().campaigns());
    request.filters().minReach().ifPresent(reach -> json.put("min_reach", reach));
    request.filters().orderBy().ifPresent(metric -> json.put("order_by", metric));
    return json.put("to", order.to().toString());
  }

  static ReportOrder read(JsonNode json) {
    return new ReportOrder(
        texts(json, "names"),
        texts(json, "formats"),
        request(json),
        Path.of(json.path("to").asString()));
  }

  private static ReportRequest request(JsonNode json) {
    return new ReportRequest(
        texts(json, "accounts").stream().map(AccountId::new).toList(),
        texts(json, "platforms").stream().map(Platform::new).toList(),
        find(json, "as_of").map(LocalDate::parse),
        days(json),
        json.path("limit").asInt(),
        MinimumReach.parse(json.path("reach_floor").asString()),
        filters(json),
        json.path("minimum_base").asLong(ReportRequest.MINIMUM_BASE));
  }

  /** Earlier versions wrote {@code days} always, the default included. */
  private static OptionalInt days(JsonNode json) {
    int days = json.path("asked_days").asInt(json.path("days").asInt(ReportRequest.DEFAULT_DAYS));
    return json.has("asked_days") || days != ReportRequest.DEFAULT_DAYS
        ? OptionalInt.of(days)
        : OptionalInt.empty();
  }

  private static ReportFilters filters(JsonNode json) {
    return new ReportFilters(
        texts(json, "post_types"),
        texts(json, "hashtags"),
        texts(json, "campaigns"),
        json.hasNonNull("min_reach")
            ? OptionalLong.of(json.get("min_reach").asLong())
            : OptionalLong.empty(),
        find(json, "order_by"));
  }

  private static void put(ObjectNode json, String key, List<?> values) {
    var list = json.putArray(key);
    values.forEach(value -> list.add(value.toString()));
  }

  private static List<String> texts(JsonNode json, String key) {
    List<String> texts = new ArrayList<>();
    json.path(key).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Optional<String> find(JsonNode json, String key) {
    return json.hasNonNull(key) ? Optional.of(json.get(key).asString()) : Optional.empty();
  }
}
