package dev.socialmetrics.notify;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.AlertStatement;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a webhook. */
final class MessageBody {
  private static final int MOST_LINES = 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private MessageBody() {}

  static byte[] of(Webhook.Format format, List<RaisedAlert> alerts) {
    Object body =
        format == Webhook.Format.SLACK
            ? Map.of("text", slack(alerts))
            : Map.of("alerts", alerts.stream().map(Sent::of).toList());
    return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  /** One alert of the message; the id of its account is always text. */
  private record Sent(
      long alertId, @JsonUnwrapped AlertStatement alert, long runId, String raisedAt) {
    static Sent of(RaisedAlert raised) {
      AlertStatement alert = AlertStatement.of(raised.alert(), id -> id);
      return new Sent(raised.id(), alert, raised.runId(), raised.raisedAt());
    }
  }

  private static String slack(List<RaisedAlert> alerts) {
    String lines =
        alerts.stream()
            .limit(MOST_LINES)
            .map(raised -> raised.alert().severity().code() + ": " + raised.alert().text())
            .map(MessageBody::escaped)
            .collect(Collectors.joining("\n"));
    return alerts.size() > MOST_LINES
        ? lines + "\nand " + (alerts.size() - MOST_LINES) + " more"
        : lines;
  }

  /** Names within the text must not become links or mentions. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
