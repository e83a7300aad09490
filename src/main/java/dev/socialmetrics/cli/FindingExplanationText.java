package dev.socialmetrics.cli;

import dev.socialmetrics.report.explain.FindingExplanation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A finding for a person: what was found, beside what, and from which rows. */
final class FindingExplanationText {
  private final PrintWriter out;
  private final boolean colour;

  FindingExplanationText(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(FindingExplanation found, boolean all) {
    out.println(colour ? "\u001b[1m" + found.id() + "\u001b[0m" : found.id().toString());
    if (!found.text().isEmpty()) {
      out.println(found.text());
    }
    out.println();
    line("value", found.figures().value());
    line("expected", found.figures().expected());
    line("low", found.figures().low());
    line("high", found.figures().high());
    line("change", found.figures().change());
    parts(found.parts());
    String none =
        found.parts().isEmpty() ? "no row was used" : "explain a part for the rows it is made of";
    new UsedRowsText(out, colour).print(found.columns(), found.rows(), all, none);
  }

  private void line(String label, Optional<Object> value) {
    value.ifPresent(
        known ->
            out.println(
                faint(String.format(Locale.ROOT, "  %-11s", label)) + UsedRowsText.text(known)));
  }

  private void parts(List<FindingExplanation.Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("made of", "change", "finding"));
    parts.forEach(
        part ->
            table.add(
                List.of(
                    part.of(), UsedRowsText.text(part.change()), part.findingId().orElse("-"))));
    out.println();
    List<String> lines = AlignedColumns.lines(table, 1);
    out.println(faint(lines.get(0)));
    lines.stream().skip(1).forEach(out::println);
  }

  private String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
