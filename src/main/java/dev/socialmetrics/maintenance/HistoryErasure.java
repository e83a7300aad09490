package dev.socialmetrics.maintenance;

import dev.socialmetrics.store.maintenance.Traces;
import dev.socialmetrics.store.maintenance.Traces.RunTrace;
import java.util.Iterator;
import java.util.function.Predicate;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the names of an account and of its files out of the history of runs and of the audit log.
 * What was done, when and by whom stays.
 */
final class HistoryErasure {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String WORD = "purged";

  private final Traces traces;
  private final AccountMentions names;

  HistoryErasure(DataSource writing, AccountMentions names) {
    this.traces = new Traces(writing);
    this.names = names;
  }

  void run() {
    for (RunTrace run : traces.runs()) {
      if (run.isOver() && isAbout(run.arguments())) {
        traces.forgetRequest(run.id(), WORD);
      }
      run.summary().ifPresent(summary -> shorten(run.id(), summary));
      run.error().filter(names::isAbout).ifPresent(error -> traces.setError(run.id(), WORD));
    }
    for (Traces.Entry entry : traces.entries()) {
      String detail = entry.detail();
      boolean isRequest = detail.startsWith("{") && isAbout(detail);
      if (isRequest || names.isFile(detail.split(" to ", 2)[0])) {
        traces.setDetail(entry.id(), WORD);
      }
    }
  }

  /** Whether a request named the account, or a file of it alone. */
  private boolean isAbout(String arguments) {
    JsonNode json = MAPPER.readTree(arguments);
    boolean isNamed = json.hasNonNull("account") && names.isIt(json.get("account").asString());
    return isNamed
        || json.path("files").valueStream().anyMatch(file -> names.isFile(file.asString()));
  }

  private void shorten(long runId, String summary) {
    JsonNode json = MAPPER.readTree(summary);
    json.values().forEach(list -> removeIf(list, this::isAboutFile));
    removeIf(json.path("growing"), file -> names.isFile(file.asString()));
    removeIf(json.path("registered_accounts"), name -> names.isIt(name.asString()));
    removeIf(json.path("alerts"), alert -> names.isAlert(alert.asString()));
    String shortened = MAPPER.writeValueAsString(json);
    if (!shortened.equals(summary)) {
      traces.setSummary(runId, shortened);
    }
  }

  /** Whether it is what a run says of a file. */
  private boolean isAboutFile(JsonNode noted) {
    return noted.path("file").isString()
        && (names.isFile(noted.path("file").asString())
            || names.isWordIn(noted.path("message").asString("")));
  }

  private static void removeIf(JsonNode list, Predicate<JsonNode> unwanted) {
    Iterator<JsonNode> items = list.iterator();
    while (items.hasNext()) {
      if (unwanted.test(items.next())) {
        items.remove();
      }
    }
  }
}
