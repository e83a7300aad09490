package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.TableDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How near the records of a file come to a described table, and what differs. */
final class Nearness {
  private static final int MOST_SHOWN = 8;

  private final FormatDescription format;
  private final List<String> header;
  private final long common;
  private final List<String> missing = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  Nearness(FormatDescription format, TableDescription table, SheetHead head) {
    this.format = format;
    this.header =
        head.records().stream()
            .max(Comparator.comparingLong(record -> known(table, record)))
            .orElse(List.of());
    this.common = known(table, header);
    for (List<LabelPattern> any : table.required()) {
      if (header.stream().noneMatch(label -> any.stream().anyMatch(l -> l.matches(label)))) {
        missing.add(any.get(0).shown());
      }
    }
    header.stream().filter(label -> !HeaderMatch.isDescribed(table, label)).forEach(unknown::add);
  }

  private static long known(TableDescription table, List<String> record) {
    return record.stream()
        .filter(label -> !label.isEmpty() && HeaderMatch.isDescribed(table, label))
        .count();
  }

  /** Whether at least two labels, and a third of the header, are those of the table. */
  boolean isNear() {
    return common >= Math.max(2, header.stream().filter(label -> !label.isEmpty()).count() / 3);
  }

  /** Labels that differ, for each that is common. */
  double distance() {
    return (missing.size() * 2.0 + unknown.size()) / common;
  }

  /**
   * {@code tiktok-overview (missing: profile views; not known: visits)}; where its header is too
   * plain elsewhere, also in which folder it is read.
   */
  String text() {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("missing: " + list(missing));
    }
    if (!unknown.isEmpty()) {
      parts.add("not known: " + list(unknown));
    }
    if (format.onlyInFolder()) {
      parts.add("only in <input>/<account>/" + format.platform().orElse("<platform>") + "/");
    }
    return format.name() + (parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")");
  }

  private static String list(List<String> labels) {
    String more = labels.size() > MOST_SHOWN ? ", …" : "";
    return labels.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")) + more;
  }
}
