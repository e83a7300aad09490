package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.store.file.FileCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The state, as the text format of Prometheus has it (for the textfile collector). */
final class MetricsText {
  private static final String PREFIX = "social_metrics_";
  private static final int MOST_PAIRS = 5_000;

  private final StringBuilder text = new StringBuilder();

  /**
   * @param days latest day of each account on a platform
   */
  MetricsText(
      RunResult result,
      Instant now,
      LocalDate today,
      SortedMap<Channel, LocalDate> days,
      Optional<Instant> success) {
    RunSummary summary = result.summary();
    gauge("last_run_timestamp_seconds", "When the last run ended.", now.getEpochSecond());
    success.ifPresent(
        at ->
            gauge(
                "last_success_timestamp_seconds",
                "When the last import that completed ended.",
                at.getEpochSecond()));
    gauge("last_run_exit_code", "Exit code of the last run.", result.exitCode());
    gauge("last_run_duration_seconds", "How long it took.", summary.effort().seconds());
    summary
        .effort()
        .peakMemoryBytes()
        .ifPresent(
            bytes -> gauge("last_run_peak_memory_bytes", "Most memory that it held.", bytes));
    rows(summary.rows());
    gauge("files_refused", "Files that lie refused.", summary.noted().countRefused());
    head("data_age_days", "Days since the latest daily row.");
    days.entrySet().stream().limit(MOST_PAIRS).forEach(channel -> age(channel, today));
  }

  String text() {
    return text.toString();
  }

  private void rows(FileCounts counts) {
    head("last_run_rows", "Rows of the files that it loaded, by what became of them.");
    row("stored", counts.stored());
    row("unchanged", counts.unchanged());
    row("superseded", counts.superseded());
    row("rejected", counts.rejected());
    row("ignored", counts.ignored());
  }

  private void row(String outcome, long count) {
    sample("last_run_rows{outcome=\"" + outcome + "\"}", count);
  }

  private void age(Map.Entry<Channel, LocalDate> channel, LocalDate today) {
    sample(
        "data_age_days{account=\""
            + escaped(channel.getKey().accountId())
            + "\",platform=\""
            + escaped(channel.getKey().platformKey())
            + "\"}",
        ChronoUnit.DAYS.between(channel.getValue(), today));
  }

  private void gauge(String name, String help, Number value) {
    head(name, help);
    sample(name, value);
  }

  private void head(String name, String help) {
    text.append("# HELP ").append(PREFIX).append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(PREFIX).append(name).append(" gauge\n");
  }

  private void sample(String name, Number value) {
    String shown =
        value instanceof Double d ? String.format(Locale.ROOT, "%.3f", d) : value.toString();
    text.append(PREFIX).append(name).append(' ').append(shown).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
