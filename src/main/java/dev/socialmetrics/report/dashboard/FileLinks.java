package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The files beside a page, those about the run first. */
final class FileLinks {
  private static final List<String> FIRST =
      List.of("import.json", "changes.html", "changes.json", "alerts.json");

  private static final Map<String, String> NOTES =
      Map.of(
          "import.json", "What was imported and what was rejected, file by file, and why",
          "changes.html", "Figures that the last import restated, old and new",
          "changes.json", "The same, for programs",
          "alerts.json", "What the last run raised");

  private FileLinks() {}

  static List<Link> of(Collection<String> files) {
    TreeSet<String> rest = new TreeSet<>(files);
    rest.removeIf(name -> name.contains("/") || name.equals(Dashboard.FILE));
    List<Link> links = new ArrayList<>();
    for (String name : FIRST) {
      if (rest.remove(name)) {
        links.add(new Link(name, name, NOTES.get(name)));
      }
    }
    rest.forEach(name -> links.add(new Link(name, name, note(name))));
    return links;
  }

  private static String note(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> "A table, for any program";
      case "xlsx" -> "A workbook";
      case "json" -> "For programs";
      default -> "";
    };
  }
}
