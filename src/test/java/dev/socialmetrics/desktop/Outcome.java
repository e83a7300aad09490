package dev.socialmetrics.desktop;

import java.util.List;
import java.util.Optional;

/** What a command left on the terminal. */
public record Outcome(int exitCode, String out, String err) {
  /** Everything that was printed. */
  public String all() {
    return out + err;
  }

  /** The summary's line with this label, without the label. */
  public Optional<String> line(String label) {
    return lines(label).stream().findFirst();
  }

  /** All lines of the summary with this label, without the label. */
  public List<String> lines(String label) {
    String start = "  " + label + ": ";
    return out.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** The counts of the line "rows", without the speed. */
  public String rows() {
    return line("rows").orElse("no rows").replaceAll(" \\([^)]*\\)$", "");
  }
}
