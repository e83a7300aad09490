package dev.socialmetrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run notes of itself. */
class AuditLogTest {
  private static final String HEAD = "account_id,platform,date,followers,likes";

  @TempDir private Path folder;

  @Test
  void a_run_notes_its_start_each_file_its_alerts_its_reports_and_its_end_in_this_order() {
    Desktop desktop = new Desktop(folder);
    desktop.configure(
        "alerts:\n  rules:\n    - {name: quiet, kind: stale-data, days: 3, severity: warning}\n");
    desktop.put("good.csv", HEAD, "1,instagram,2025-11-14,10,1");
    desktop.put("notes.csv", "what is this", "no export");
    desktop.put("cut.csv", HEAD, "1,instagram,2025-11-13,ten,1", "1,instagram,many,ten,1");

    desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT action, detail FROM audit_log WHERE run_id = 1"))
        .hasSize(7)
        .satisfies(rows -> assertThat(rows.get(0)).startsWith("run.started"))
        .contains(
            "file.refused|notes.csv",
            "file.refused|cut.csv",
            "file.loaded|good.csv",
            "alert.raised|1: quiet",
            "run.ended|completed with exit code 3")
        .endsWith("run.ended|completed with exit code 3");
  }
}
