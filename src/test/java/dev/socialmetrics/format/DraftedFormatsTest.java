package dev.socialmetrics.format;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.draft.FormatDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of files whose description is taken away, compared with that description. */
class DraftedFormatsTest {
  private static final Path CASES = Path.of("src/test/resources/formats");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void figures() throws IOException {
    List<FormatDescription> all = ShippedFormats.listAll();
    StringBuilder out = new StringBuilder();
    int described = 0;
    int right = 0;
    for (String name : all.stream().map(FormatDescription::name).distinct().toList()) {
      if (name.startsWith("canonical")) {
        continue;
      }
      DraftScore score = new DraftScore(all, name);
      FormatDraft drafts =
          new FormatDraft(
              all.stream().filter(format -> !format.name().equals(name)).toList(),
              Platforms.BUILT_IN);
      JsonNode expected =
          JSON.readTree(Files.readString(CASES.resolve(name).resolve("expected.json")));
      for (Map.Entry<String, JsonNode> file : expected.get("files").properties()) {
        Path made =
            ExpectedFile.make(
                CASES.resolve(name), file.getKey(), file.getValue(), folder.resolve(name));
        SourceFile source =
            new SourceFile(made, file.getKey(), Files.size(made), Instant.EPOCH, "-");
        int before = score.missed.size();
        score.take(source, drafts);
        if (score.missed.size() > before) {
          score.missed.add(before, "  -- " + file.getKey());
        }
        try {
          Files.writeString(
              Path.of("/tmp/drafts").resolve(name + "-" + made.getFileName() + ".yml"),
              drafts.of(source, dev.socialmetrics.source.table.Limits.DEFAULTS).text());
        } catch (dev.socialmetrics.problem.FileRefused e) {
          Files.writeString(
              Path.of("/tmp/drafts").resolve(name + "-" + made.getFileName() + ".yml"),
              e.problem().message());
        }
      }
      out.append(score).append('\n');
      score.wrong.forEach(line -> out.append("   WRONG ").append(line).append('\n'));
      score.missed.forEach(line -> out.append("   missed ").append(line).append('\n'));
      described += score.described;
      right += score.right;
    }
    out.append(right + " of " + described + " = " + 100.0 * right / described);
    Files.writeString(Path.of("/tmp/drafts/figures.txt"), out);
  }
}
