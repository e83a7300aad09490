package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLogLineTest {
  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(Throwable failure) {
    LoggingEvent event =
        new LoggingEvent(
            "any", context.getLogger("a.b.Run"), Level.WARN, "{} done", failure, new Object[] {1});
    event.setInstant(Instant.parse("2025-12-01T02:00:00.123Z"));
    return event;
  }

  @Test
  void a_line_has_the_time_the_run_what_the_event_says_and_the_message() {
    context.putProperty(Logs.RUN, "7");
    LoggingEvent event = event(null);
    event.setKeyValuePairs(
        List.of(
            new KeyValuePair("event", "step.ended"),
            new KeyValuePair("millis", 12L),
            new KeyValuePair("exit_code", 3),
            new KeyValuePair("file", null)));

    assertThat(new JsonLogLine().doLayout(event))
        .isEqualTo(
            "{\"time\":\"2025-12-01T02:00:00.123Z\",\"level\":\"WARN\",\"run\":7,\"logger\":\"Run\","
                + "\"event\":\"step.ended\",\"millis\":12,\"exit_code\":3,\"file\":null,"
                + "\"message\":\"1 done\"}\n");
  }

  @Test
  void outside_a_run_its_number_is_null_and_a_failure_has_its_trace() {
    context.putProperty(Logs.RUN, "-");
    RuntimeException failure = new IllegalStateException("it \"broke\"");
    failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 3)});

    assertThat(new JsonLogLine().doLayout(event(failure)))
        .isEqualTo(
            "{\"time\":\"2025-12-01T02:00:00.123Z\",\"level\":\"WARN\",\"run\":null,\"logger\":\"Run\","
                + "\"message\":\"1 done\",\"trace\":\"java.lang.IllegalStateException: it \\\"broke\\\"\\n"
                + "\\tat A.b(A.java:3)\\n\"}\n");
  }
}
