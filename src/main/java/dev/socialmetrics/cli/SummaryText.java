package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.RunJson;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.RunSummary;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.runs.NamedFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a person at the end of a run what came of it. */
final class SummaryText {
  private static final int MOST_NAMED = 10;
  private static final long MIB = 1024 * 1024;

  private final CommandContext context;
  private final boolean json;

  SummaryText(CommandContext context, boolean json) {
    this.context = context;
    this.json = json;
  }

  void print(RunResult result) {
    if (json) {
      context.out().println(RunJson.of(result));
    } else {
      text(result);
    }
    notMade(result.summary().reports().notMade());
    result.error().ifPresent(line -> context.err().println("metrics: " + line));
  }

  private void notMade(List<NamedFile> parts) {
    parts.stream()
        .limit(MOST_NAMED)
        .forEach(part -> context.err().println("metrics: " + part.message()));
    if (parts.size() > MOST_NAMED) {
      context.err().println("metrics: and " + (parts.size() - MOST_NAMED) + " more, in the log");
    }
  }

  private void text(RunResult result) {
    RunSummary summary = result.summary();
    context.say(headline(result));
    if (!summary.reports().notMade().isEmpty()) {
      line(
          "not made",
          Quantity.of(summary.reports().notMade().size(), "part")
              + " of the reports; the others are complete");
    }
    if (!result.command().isImporting()) {
      line("report date", summary.reports().reportDate().orElse("as asked"));
      line("later data", summary.reports().laterData().orElse(""));
      return;
    }
    if (summary.scanned().filesSeen() == 0 && summary.scanned().files().isEmpty()) {
      context.say("  nothing to read. Drop exports into the input folder, or try the samples:");
      context.say("  metrics nightly --input input/samples --output output/demo");
    }
    if (summary.scanned().filesSeen() > 0 && summary.scanned().files().isEmpty()) {
      context.say("  nothing new in " + Quantity.of(summary.scanned().filesSeen(), "file"));
    }
    line("files", counts(summary.scanned().files()));
    rows(summary);
    summary
        .effort()
        .peakMemoryBytes()
        .ifPresent(bytes -> line("memory", bytes / MIB + " MB at most"));
    line("rejected", counts(summary.rejectedByCode()));
    summary.noted().lists().forEach((note, files) -> named(note.label(), files));
    summary.clock().ifPresent(text -> line("clock", text));
    line("still growing, next run", String.join(", ", summary.growing()));
    line("new accounts", some(summary.accounts().registeredAccounts()));
    summary.accounts().accountsInTwoSpellings().stream()
        .limit(MOST_NAMED)
        .forEach(text -> line("two spellings", text));
    summary.alerts().stream().limit(MOST_NAMED).forEach(text -> line("alert", text));
    if (summary.alerts().size() > MOST_NAMED) {
      line("alert", "and " + (summary.alerts().size() - MOST_NAMED) + " more, in alerts.json");
    }
    summary.reports().reportDate().ifPresent(date -> line("report date", date));
    line("later data", summary.reports().laterData().orElse(""));
    if (summary.rows().rejected() > 0) {
      line("see", "metrics rejects --run " + result.runId());
    }
  }

  private static String headline(RunResult result) {
    return String.format(
        Locale.ROOT,
        "run %d %s in %.1f s",
        result.runId(),
        result.outcome(),
        result.summary().effort().seconds());
  }

  private void rows(RunSummary summary) {
    FileCounts rows = summary.rows();
    if (rows.read() == 0) {
      return;
    }
    double seconds = Math.max(0.001, summary.effort().seconds());
    line(
        "rows",
        String.format(
            Locale.ROOT,
            "%,d read = %,d stored + %,d unchanged + %,d superseded + %,d rejected + %,d ignored (%,.0f a second)",
            rows.read(),
            rows.stored(),
            rows.unchanged(),
            rows.superseded(),
            rows.rejected(),
            rows.ignored(),
            rows.read() / seconds));
    if (rows.restated() > 0 || rows.warnings() > 0) {
      line(
          "noticed",
          Quantity.of(rows.restated(), "value")
              + " restated, "
              + Quantity.of(rows.warnings(), "warning"));
    }
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      context.say("  " + label + ": " + text);
    }
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED
        ? shown + " and " + (names.size() - MOST_NAMED) + " more"
        : shown;
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void named(String label, List<NamedFile> files) {
    files.stream()
        .limit(MOST_NAMED)
        .forEach(file -> context.say("  " + label + ": " + file.line()));
    if (files.size() > MOST_NAMED) {
      context.say("  " + label + ": and " + (files.size() - MOST_NAMED) + " more");
    }
  }
}
