package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.draft.ColumnGuess.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the columns of a table to ours: the surest first, each to one of ours. */
final class ColumnGuesses {
  private static final int LEAST = 25;
  private static final int NEAR = 20;
  private static final int MOST_CANDIDATES = 3;
  private static final int BY_DAY = 35;
  private static final int BY_ID = 30;
  private static final int BY_CODE = 40;
  private static final int BY_TEXT = 25;
  private static final int BY_NAME = 40;
  private static final int LONG_TEXT = 20;

  /** Days of which one column can be both. */
  private static final Set<String> PERIOD = Set.of("start_date", "end_date");

  private final FoundTable table;
  private final KindGuess kind;
  private final LabelEvidence labels;

  private record Pair(Column target, Candidate candidate) {}

  ColumnGuesses(FoundTable table, KindGuess kind, LabelEvidence labels) {
    this.table = table;
    this.kind = kind;
    this.labels = labels;
  }

  /** In the order of the kind; keys that nothing can fill are among them without a candidate. */
  List<ColumnGuess> guess() {
    List<Pair> pairs =
        DraftTargets.of(kind.kind()).stream()
            .flatMap(target -> table.columns().stream().flatMap(column -> pair(target, column)))
            .sorted(Comparator.comparingInt((Pair pair) -> -pair.candidate().points()))
            .toList();
    Map<Column, Candidate> given = give(pairs);
    return DraftTargets.of(kind.kind()).stream()
        .filter(target -> given.containsKey(target) || target.isKey())
        .map(
            target ->
                new ColumnGuess(
                    target, candidates(target, given, pairs), isCertain(target, given, pairs)))
        .toList();
  }

  private static Map<Column, Candidate> give(List<Pair> pairs) {
    Map<Column, Candidate> given = new HashMap<>();
    Set<FileColumn> taken = new HashSet<>();
    for (Pair pair : pairs) {
      FileColumn column = pair.candidate().column();
      boolean isFree = !taken.contains(column) || PERIOD.contains(pair.target().inputName());
      if (isFree && !given.containsKey(pair.target())) {
        given.put(pair.target(), pair.candidate());
        taken.add(column);
      }
    }
    return given;
  }

  private static List<Candidate> candidates(
      Column target, Map<Column, Candidate> given, List<Pair> pairs) {
    List<Candidate> all = new ArrayList<>();
    if (given.containsKey(target)) {
      Candidate first = given.get(target);
      all.add(first);
      pairs.stream()
          .filter(pair -> pair.target().equals(target))
          .map(Pair::candidate)
          .filter(other -> other != first && other.points() + NEAR >= first.points())
          .limit(MOST_CANDIDATES - 1L)
          .forEach(all::add);
    }
    return all;
  }

  /** Only where no other column of the file may be meant: its name too would do. */
  private boolean isCertain(Column target, Map<Column, Candidate> given, List<Pair> pairs) {
    Candidate first = given.get(target);
    if (first == null || !kind.isCertain() || first.column().label().isEmpty()) {
      return false;
    }
    FileColumn column = first.column();
    boolean isOnly =
        table.columns().stream().filter(other -> other.label().equals(column.label())).count() == 1
            && pairs.stream()
                    .filter(pair -> pair.target().equals(target))
                    .filter(pair -> pair.candidate().points() >= LabelEvidence.LIKELY)
                    .count()
                == 1;
    return isOnly
        && column.look().proves(target)
        && column.dates().stream().allMatch(DateGuess::isWhole)
        && labels.isCertain(kind.kind(), target.inputName(), column.label());
  }

  private Stream<Pair> pair(Column target, FileColumn column) {
    if (!column.look().fits(target)) {
      return Stream.empty();
    }
    LabelEvidence.Said said = said(target, column);
    int shape = shape(target, column);
    int points =
        said.points()
            + (said.points() == 0 ? shape : Math.min(shape, 1))
            - (column.cells().isEmpty() ? 10 : 0);
    String why = said.points() == 0 ? "the only sign is its cells" : said.why();
    return points < LEAST
        ? Stream.empty()
        : Stream.of(new Pair(target, new Candidate(column, points, why)));
  }

  private LabelEvidence.Said said(Column target, FileColumn column) {
    LabelEvidence.Said said = labels.of(kind.kind(), target.inputName(), column.label());
    boolean isOnlyFigure =
        column.look().isNumber()
            && table.columns().stream().filter(each -> each.look().isNumber()).count() == 1;
    if (!isOnlyFigure || table.title().isEmpty() || said.points() >= LabelEvidence.KNOWN) {
      return said;
    }
    LabelEvidence.Said titled = labels.of(kind.kind(), target.inputName(), table.title());
    return titled.points() > said.points()
        ? new LabelEvidence.Said(
            Math.min(titled.points(), LabelEvidence.KNOWN - 1), "the title above it")
        : said;
  }

  private int shape(Column target, FileColumn column) {
    ColumnLook look = column.look();
    boolean isId = look == ColumnLook.ID || look == ColumnLook.LINK;
    return switch (target.inputName()) {
      case "date", "posted_at", "start_date" -> look.isDay() ? BY_DAY : 0;
      case "end_date" -> look.isDay() ? BY_DAY + (isLastDay(column) ? 1 : 0) : 0;
      case "post_id" -> isId && column.isDistinct() ? BY_ID : 0;
      case "currency" -> look == ColumnLook.CODE ? BY_CODE : 0;
      case "caption" -> look == ColumnLook.TEXT && isLong(column) ? BY_TEXT : 0;
      case "campaign_id" -> isFirstName(column) ? BY_NAME : 0;
      default -> 0;
    };
  }

  private boolean isFirstName(FileColumn column) {
    return table.columns().stream()
        .filter(other -> other.look().isText() || other.look() == ColumnLook.ID)
        .filter(other -> !labels.isAttribute(other.label()))
        .findFirst()
        .filter(column::equals)
        .isPresent();
  }

  private boolean isLastDay(FileColumn column) {
    return table.columns().stream()
        .filter(other -> other.look().isDay())
        .noneMatch(other -> other.position() > column.position());
  }

  private static boolean isLong(FileColumn column) {
    return column.cells().stream().mapToInt(cell -> cell.text().length()).average().orElse(0)
        >= LONG_TEXT;
  }
}
