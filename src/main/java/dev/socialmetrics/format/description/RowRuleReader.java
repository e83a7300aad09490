package dev.socialmetrics.format.description;

import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is said of rows that are no data, and of those that refuse their file. */
final class RowRuleReader {
  private static final Map<String, ProblemCode> REASONS =
      Map.of(
          "total", ProblemCode.ROW_TOTAL,
          "footer", ProblemCode.ROW_FOOTER,
          "cut-off", ProblemCode.ROW_CUT_OFF,
          "error", ProblemCode.ROW_EXPORT_ERROR,
          "preamble", ProblemCode.ROW_PREAMBLE,
          "not-stored", ProblemCode.ROW_NOT_STORED,
          "no-id", ProblemCode.ROW_NO_ID);

  private final Function<String, Stream<LabelPattern>> labels;

  /**
   * @param labels of a column that is described, or called so by a file
   */
  RowRuleReader(Function<String, Stream<LabelPattern>> labels) {
    this.labels = labels;
  }

  IgnoreRule ignore(YamlMap rule) {
    IgnoreRule read =
        new IgnoreRule(
            rule.choice("reason", REASONS)
                .orElseThrow(() -> rule.refused("the key reason is missing; add why")),
            rule.words("column").stream().flatMap(labels).toList(),
            ColumnReader.position(rule),
            ColumnReader.normalised(rule.texts("is")),
            rule.regex("matches"),
            rule.choice("empty", Map.of("true", true, "false", false)),
            rule.words("beside").stream().flatMap(labels).toList(),
            rule.read("cells", ColumnReader::positive, "a number of cells, from 1")
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()),
            rule.flag("leading"));
    rule.end();
    boolean judges = !read.is().isEmpty() || read.matches().isPresent() || read.empty().isPresent();
    if (judges != read.looksAtColumn() || !judges && read.cells().isEmpty()) {
      throw rule.refused("give a column with is, matches or empty, or a number of cells");
    }
    return read;
  }

  RefuseRule refuseRow(YamlMap rule) {
    List<LabelPattern> looked = rule.words("column").stream().flatMap(labels).toList();
    Optional<Pattern> matches = rule.regex("matches");
    if (looked.isEmpty() || matches.isEmpty()) {
      throw rule.refused("give the column and what it matches");
    }
    RefuseRule read = new RefuseRule(looked, matches.get(), rule.required("because"));
    rule.end();
    return read;
  }
}
