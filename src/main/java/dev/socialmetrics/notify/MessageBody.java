package dev.socialmetrics.notify;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.store.RaisedAlert;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a webhook. */
final class MessageBody {
  private static final int MOST_LINES = 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MessageBody() {}

  static byte[] of(Webhook.Format format, List<RaisedAlert> alerts) {
    Object body =
        format == Webhook.Format.SLACK
            ? Map.of("text", slack(alerts))
            : Map.of("alerts", alerts.stream().map(MessageBody::generic).toList());
    return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> generic(RaisedAlert raised) {
    Alert alert = raised.alert();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("alert_id", raised.id());
    body.put("rule", alert.rule());
    body.put("kind", alert.kind().code());
    body.put("severity", alert.severity().code());
    body.put("account_id", alert.account().orElse(null));
    body.put("platform", alert.platform().orElse(null));
    body.put("subject", alert.subject());
    body.put("as_of", alert.asOf().map(LocalDate::toString).orElse(null));
    body.put("figure", alert.figure().orElse(null));
    body.put("previous", alert.previous().orElse(null));
    body.put("text", alert.text());
    body.put("run_id", raised.runId());
    body.put("raised_at", raised.raisedAt());
    return body;
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
