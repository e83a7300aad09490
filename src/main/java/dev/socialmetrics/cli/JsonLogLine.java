package dev.socialmetrics.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/** An event as one line of JSON; its keys are described in {@code src/docs/logs.md}. */
final class JsonLogLine extends LayoutBase<ILoggingEvent> {
  /**
   * The line.
   *
   * @param values what the event says of itself, each a key of its own
   * @param trace absent where nothing failed
   */
  @JsonPropertyOrder({"time", "level", "run", "logger", "values", "message", "trace"})
  private record Line(
      String time,
      String level,
      Optional<Long> run,
      String logger,
      @JsonAnyGetter Map<String, Object> values,
      String message,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> trace) {}

  @Override
  public String doLayout(ILoggingEvent event) {
    Line line =
        new Line(
            Times.exact(event.getInstant()),
            event.getLevel().toString(),
            run(event.getLoggerContextVO().getPropertyMap().get(Logs.RUN)),
            event.getLoggerName().replaceFirst(".*\\.", ""),
            values(event.getKeyValuePairs()),
            event.getFormattedMessage(),
            trace(event.getThrowableProxy()));
    return Json.line(line) + "\n";
  }

  private static Optional<Long> run(String run) {
    return run == null || run.equals("-") ? Optional.empty() : Optional.of(Long.valueOf(run));
  }

  private static Map<String, Object> values(List<KeyValuePair> pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (pairs != null) {
      pairs.forEach(pair -> values.put(pair.key, pair.value));
    }
    return values;
  }

  private static Optional<String> trace(IThrowableProxy failure) {
    return Optional.ofNullable(failure).map(ThrowableProxyUtil::asString);
  }
}
