package dev.socialmetrics.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import dev.socialmetrics.store.Times;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as one line of JSON; its keys are described in {@code src/docs/logs.md}. */
final class JsonLogLine extends LayoutBase<ILoggingEvent> {
  @Override
  public String doLayout(ILoggingEvent event) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("time", Times.exact(event.getInstant()));
    json.put("level", event.getLevel().toString());
    putRun(json, event.getLoggerContextVO().getPropertyMap().get(Logs.RUN));
    json.put("logger", event.getLoggerName().replaceFirst(".*\\.", ""));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        json.putPOJO(pair.key, pair.value);
      }
    }
    json.put("message", event.getFormattedMessage());
    if (event.getThrowableProxy() != null) {
      json.put("trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return json + "\n";
  }

  private static void putRun(ObjectNode json, String run) {
    if (run == null || run.equals("-")) {
      json.putNull("run");
    } else {
      json.put("run", Long.parseLong(run));
    }
  }
}
