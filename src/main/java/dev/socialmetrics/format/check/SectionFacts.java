package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.SheetRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What named groups found in a file's name and in the lines above a header. */
public final class SectionFacts {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private final Map<String, String> values = new HashMap<>();
  private final NamedPeriods named = new NamedPeriods();
  private Optional<SheetRef> place = Optional.empty();
  private Optional<ExportMoment> export = Optional.empty();

  public SectionFacts() {}

  public SectionFacts(SectionFacts others) {
    values.putAll(others.values);
    named.addAll(others.named);
    place = others.place;
    export = others.export;
  }

  /**
   * The names of the file and of the table in it, with their folders. The nearest decides.
   *
   * @param ref the table
   */
  public void lookAtNames(FileContext file, SheetRef ref, List<Pattern> patterns) {
    Stream<String> entries =
        ref.entry().map(file.folders()::ofEntry).stream().flatMap(List::stream);
    Stream.concat(file.folders().of(file.name()).stream(), entries)
        .forEach(
            name -> {
              look(name, patterns);
              named.look(name);
            });
    place = Optional.of(ref);
  }

  /** By the name of the table or of its file. */
  public void setExport(ExportMoment named) {
    export = Optional.of(named);
  }

  /** When the table was exported, where its name or that of its file says it. */
  public Optional<ExportMoment> export() {
    return export;
  }

  /** The name of the table in its archive, with its folders. */
  Optional<String> entry() {
    return place.flatMap(SheetRef::entry);
  }

  /** Where the table is. */
  public Optional<SheetRef> place() {
    return place;
  }

  /** The same, if it is a sheet of a workbook. */
  public Optional<SheetRef> sheet() {
    return place.filter(ref -> ref.sheet().isPresent());
  }

  /** The first pattern that is found in the text says what it holds. */
  public void look(String text, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        take(pattern, matcher);
        return;
      }
    }
  }

  private void take(Pattern pattern, Matcher matcher) {
    GROUP
        .matcher(pattern.pattern())
        .results()
        .map(group -> group.group(1))
        .filter(name -> matcher.group(name) != null)
        .forEach(name -> values.put(name, matcher.group(name).strip()));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The period that the facts {@code start} and {@code end} state. */
  Optional<Window> stated() {
    Optional<LocalDate> start = findDay("start");
    Optional<LocalDate> end = findDay("end");
    return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
        ? Optional.of(new Window(start.get(), end.get()))
        : Optional.empty();
  }

  /** The same, else the period that is in the name. */
  public Optional<Window> period() {
    return stated().or(named::nearest);
  }

  /**
   * For figures of a period: lines of the file decide, else its names must agree.
   *
   * @throws FileRefused when they contradict each other
   */
  void requireOnePeriod() throws FileRefused {
    if (stated().isEmpty() || stated().equals(named.nearest())) {
      named.require();
    }
  }

  /** A day that is written as in names of files. */
  Optional<LocalDate> findDay(String name) {
    return find(name).flatMap(FilePeriod::day);
  }

  /** The last part of a path. */
  public static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
