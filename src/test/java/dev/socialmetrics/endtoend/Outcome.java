package dev.socialmetrics.endtoend;

import java.util.List;
import java.util.Optional;

/** What a command left on the terminal. */
record Outcome(int exitCode, String out, String err) {
  /** Everything that was printed. */
  String all() {
    return out + err;
  }

  /** The summary's line with this label, without the label. */
  Optional<String> line(String label) {
    return lines(label).stream().findFirst();
  }

  /** All lines of the summary with this label, without the label. */
  List<String> lines(String label) {
    String start = "  " + label + ": ";
    return out.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** The counts of the line "rows", without the speed. */
  String rows() {
    return line("rows").orElse("no rows").replaceAll(" \\([^)]*\\)$", "");
  }
}
