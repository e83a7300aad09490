package dev.socialmetrics.notify;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.AlertStatement;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to a webhook. */
final class MessageBody {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private MessageBody() {}

  /**
   * @param report where people see all of them; empty where there is no report
   */
  static byte[] of(
      Webhook.Format format, List<RaisedAlert> alerts, Optional<MessageText.ReportPage> report) {
    MessageText text = new MessageText(alerts, report);
    Object body =
        format == Webhook.Format.SLACK
            ? Map.of("text", text.slack())
            : new Generic(
                alerts.stream().map(Sent::of).toList(),
                report.map(MessageText.ReportPage::date),
                text.plain());
    return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  /** A message for programs, with its text for people. */
  private record Generic(List<Sent> alerts, Optional<LocalDate> reportDate, String text) {}

  /** One alert of the message; the id of its account is always text. */
  private record Sent(
      long alertId, @JsonUnwrapped AlertStatement alert, long runId, String raisedAt) {
    static Sent of(RaisedAlert raised) {
      AlertStatement alert = AlertStatement.of(raised.alert(), id -> id);
      return new Sent(raised.id(), alert, raised.runId(), raised.raisedAt());
    }
  }
}
