package dev.socialmetrics.format.whole.sheet;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.source.SheetRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rows of one sheet are of. Mutable. */
final class SheetRows {
  private static final int DAY = "2025-10-23".length();

  private static final Set<String> CHANNEL = Set.of("account_id", "platform");

  private final SheetRef ref;
  private final BoundTable table;
  private final Optional<String> owner;
  private final List<Column> figures;
  private final Map<String, Span> byChannel = new HashMap<>();
  private final Set<String> moments = new TreeSet<>();
  private Object lastAccount = "";
  private Object lastPlatform = "";
  private Span last = new Span();

  /** ISO days, which sort as text. */
  private static final class Span {
    private String first = "9";
    private String end = "";

    void add(String from, String to) {
      first = from.compareTo(first) < 0 ? from : first;
      end = to.compareTo(end) > 0 ? to : end;
    }

    boolean overlaps(Span other) {
      return first.compareTo(other.end) <= 0 && other.first.compareTo(end) <= 0;
    }

    @Override
    public String toString() {
      return first + " to " + end;
    }
  }

  /**
   * @param owner whose name the sheet may have
   */
  SheetRows(SheetRef ref, BoundTable table, Optional<String> owner) {
    this.ref = ref;
    this.table = table;
    this.owner = owner;
    this.figures =
        table.kind().valueColumns().stream()
            .filter(column -> column.type().isNumber())
            .filter(table::has)
            .toList();
  }

  Kind kind() {
    return table.kind();
  }

  String name() {
    return ref.label();
  }

  List<Column> figures() {
    return figures;
  }

  /** Whether rows of one key add up. */
  boolean isAdded() {
    return table.section().table().sum();
  }

  /**
   * @param values of a row
   */
  void add(RowValues values) {
    if (owner.isPresent()) {
      String from = day(values, first());
      String to = day(values, kind() == Kind.CAMPAIGN ? "end_date" : first());
      if (!from.isEmpty() && !to.isEmpty()) {
        span(values).add(from, to);
        moments.add(moment(values));
      }
    }
  }

  /** The day; of an audience with what it is of. */
  private String moment(RowValues values) {
    return kind().keyColumns().stream()
        .filter(column -> !CHANNEL.contains(column.name()))
        .map(column -> String.valueOf(values.orNull(column)))
        .collect(Collectors.joining(" "));
  }

  private Span span(RowValues values) {
    Object account = values.orNull(kind().column("account_id"));
    Object platform = values.orNull(kind().column("platform"));
    if (!account.equals(lastAccount) || !platform.equals(lastPlatform)) {
      lastAccount = account;
      lastPlatform = platform;
      last = byChannel.computeIfAbsent(account + "\n" + platform, first -> new Span());
    }
    return last;
  }

  private String first() {
    return switch (kind()) {
      case DAILY, AUDIENCE -> "date";
      case CONTENT -> "posted_at";
      case CAMPAIGN -> "start_date";
    };
  }

  private String day(RowValues values, String name) {
    String text = values.orNull(kind().column(name)) instanceof String known ? known : "";
    return text.substring(0, Math.min(DAY, text.length()));
  }

  /** Whether it is another sheet of the same workbook, of the same format and kind. */
  boolean isBeside(SheetRows other) {
    return kind() == other.kind()
        && !ref.equals(other.ref)
        && ref.entry().equals(other.ref.entry())
        && table.section().format().name().equals(other.table.section().format().name());
  }

  /** Whether it may be another owner's, where both have figures of one sort. */
  boolean isOfAnother(SheetRows other) {
    return isBeside(other)
        && owner.isPresent()
        && other.owner.isPresent()
        && !owner.equals(other.owner)
        && figures.stream().anyMatch(other.figures::contains);
  }

  /** Days that both are of, in words. */
  Optional<String> common(SheetRows other) {
    Optional<Span> span =
        byChannel.entrySet().stream()
            .filter(own -> other.byChannel.containsKey(own.getKey()))
            .filter(own -> own.getValue().overlaps(other.byChannel.get(own.getKey())))
            .map(Map.Entry::getValue)
            .findFirst();
    boolean isByDay = kind() == Kind.DAILY || kind() == Kind.AUDIENCE;
    return isByDay
        ? span.flatMap(none -> moments.stream().filter(other.moments::contains).findFirst())
        : span.map(none -> "overlapping days");
  }
}
