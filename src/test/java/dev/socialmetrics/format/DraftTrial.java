package dev.socialmetrics.format;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.description.DescriptionRefused;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.format.draft.FormatDraft;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts files of one format as if it had no description. */
final class DraftTrial {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final DraftScore score;
  private final String name;
  private final List<FormatDescription> others;
  private final FormatDraft drafts;

  DraftTrial(List<FormatDescription> all, String name) {
    this.name = name;
    this.score = new DraftScore(all, name);
    this.others = all.stream().filter(format -> !format.name().equals(name)).toList();
    this.drafts = new FormatDraft(others, Platforms.BUILT_IN);
  }

  /** Compares the draft with the description. */
  void take(Path file, String at) throws IOException {
    score.take(source(file, at), drafts);
  }

  private static SourceFile source(Path file, String at) throws IOException {
    return new SourceFile(file, at, Files.size(file), Instant.EPOCH, "-");
  }

  /**
   * Compares the rows that are read with the draft, decided as the description says.
   *
   * @param wanted rows of an expectation
   */
  void read(Path file, String at, Instant modified, Accounts accounts, JsonNode wanted)
      throws IOException {
    score.files++;
    try {
      String draft = drafts.of(source(file, at), Limits.DEFAULTS).text();
      String shipped = Files.readString(Path.of("src/main/resources/formats/" + name + ".yml"));
      String decided = new DraftDecisions(shipped).decide(draft);
      List<FormatDescription> now = new ArrayList<>(others);
      now.addAll(new FormatReader("drafted", "drafted.yml", true, Words.shipped()).read(decided));
      ExportReading reading =
          ExportReading.of(new ExportFormats(now), file, at, modified, accounts);
      String found = line(JSON.valueToTree(reading.rows));
      if (found.equals(line(wanted))) {
        score.same++;
      } else {
        score.missed.add("rows of " + at + " " + reading.facts + ": " + found);
      }
    } catch (DescriptionRefused | FileRefused refused) {
      score.missed.add("rows of " + at + ": " + refused.getMessage());
    }
  }

  /** Keys in order, numbers without trailing zeros. */
  private static String line(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(each -> each.getKey() + "=" + line(each.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      StringBuilder all = new StringBuilder();
      node.forEach(each -> all.append(line(each)).append('\n'));
      return all.toString();
    }
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.asString();
  }
}
