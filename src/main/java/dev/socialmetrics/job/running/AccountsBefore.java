package dev.socialmetrics.job.running;

import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.runs.RunProgress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** Which accounts were registered before a run began, its earlier attempts included. */
final class AccountsBefore {
  private static final String TASK = "accounts";

  private final AccountRows accounts;
  private final RunProgress progress;

  AccountsBefore(DataSource writing) {
    this.accounts = new AccountRows(writing);
    this.progress = new RunProgress(writing);
  }

  /** Once a run: a later attempt finds those that the first one registered. */
  void note(long runId, Instant now) {
    if (progress.find(runId, TASK).isEmpty()) {
      progress.done(
          runId, TASK, JsonMapper.shared().writeValueAsString(accounts.listRegistered()), now);
    }
  }

  /** Those that came since. */
  List<String> listNew(long runId) {
    Set<String> before =
        progress
            .find(runId, TASK)
            .map(
                json ->
                    Set.copyOf(Arrays.asList(JsonMapper.shared().readValue(json, String[].class))))
            .orElse(Set.of());
    return accounts.listRegistered().stream().filter(account -> !before.contains(account)).toList();
  }
}
