package dev.socialmetrics.cli;

import dev.socialmetrics.job.forgetting.Forgotten;
import dev.socialmetrics.job.running.ForgetResult;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What taking an import back did, for programs. */
final class ForgetJson {
  private ForgetJson() {}

  static ObjectNode of(ForgetResult result, boolean dryRun) {
    Forgotten forgotten = result.forgotten();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("dry_run", dryRun);
    json.put("import_id", forgotten.file().id());
    json.put("file", forgotten.file().name());
    json.put("account", forgotten.file().account().orElse(null));
    json.put("platform", forgotten.file().platform().orElse(null));
    json.put("taken_back_before", forgotten.isAgain());
    ObjectNode rows = json.putObject("rows");
    forgotten
        .removal()
        .rows()
        .forEach(
            (kind, count) ->
                rows.putObject(kind.label())
                    .put("removed", count.removed())
                    .put("changed", count.changed()));
    put(json, "read_again", forgotten.reread());
    json.put("rejected_rows_closed", forgotten.removal().rejected());
    json.put("rejected_rows_reopened", forgotten.removal().reopened());
    json.put("accounts_removed", forgotten.removal().accounts());
    put(json, "reports_removed", result.removedReports());
    put(json, "reports_published", result.publishedReports());
    json.put("run_id", result.run().map(run -> run.runId()).orElse(null));
    return json;
  }

  private static void put(ObjectNode json, String key, List<?> values) {
    var array = json.putArray(key);
    values.forEach(value -> array.add(value.toString()));
  }
}
