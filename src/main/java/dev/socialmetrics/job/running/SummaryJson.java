package dev.socialmetrics.job.running;

import dev.socialmetrics.store.FileCounts;
import dev.socialmetrics.store.runs.RunFiles;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run's summary as the store keeps it and {@code --json} prints it. */
public final class SummaryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SummaryJson() {}

  public static String write(RunSummary summary) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("files_seen", summary.seen());
    ObjectNode files = json.putObject("files");
    new TreeMap<>(summary.files()).forEach(files::put);
    putCounts(json.putObject("rows"), summary.counts());
    ObjectNode codes = json.putObject("rejected_by_code");
    new TreeMap<>(summary.rejectedByCode()).forEach(codes::put);
    putNamed(json, "duplicates", summary.duplicates());
    putNamed(json, "same_bytes", summary.sameBytes());
    putNamed(json, "refused", summary.refused());
    putNamed(json, "outstanding", summary.outstanding());
    putNamed(json, "passed_over", summary.passedOver());
    putNamed(json, "drift", summary.drift());
    putNamed(json, "nothing_stored", summary.nothingStored());
    summary.growing().forEach(json.putArray("growing")::add);
    summary.registered().forEach(json.putArray("registered_accounts")::add);
    summary.twoSpellings().forEach(json.putArray("accounts_in_two_spellings")::add);
    json.put("clock", summary.clock().orElse(null));
    summary.alerts().forEach(json.putArray("alerts")::add);
    putNamed(json, "not_made", summary.notMade());
    json.put("report_date", summary.reportDate().orElse(null));
    json.put("seconds", summary.seconds());
    Long peak = summary.peakMemory().isPresent() ? summary.peakMemory().getAsLong() : null;
    json.put("peak_memory_bytes", peak);
    return MAPPER.writeValueAsString(json);
  }

  private static void putCounts(ObjectNode json, FileCounts counts) {
    json.put("read", counts.read());
    json.put("stored", counts.stored());
    json.put("unchanged", counts.unchanged());
    json.put("superseded", counts.superseded());
    json.put("rejected", counts.rejected());
    json.put("ignored", counts.ignored());
    json.put("warnings", counts.warnings());
    json.put("restated", counts.restated());
  }

  private static void putNamed(ObjectNode json, String key, List<RunFiles.Named> named) {
    var array = json.putArray(key);
    named.forEach(
        file -> array.addObject().put("file", file.name()).put("message", file.message()));
  }
}
