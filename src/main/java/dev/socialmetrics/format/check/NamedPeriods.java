package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The periods in the names of a file, its folders, its archive and the table in it. Mutable. */
final class NamedPeriods {
  private record Named(String name, Window days) {
    boolean holds(Window other) {
      return days.contains(other.start()) && days.contains(other.end());
    }

    String text() {
      return days.start() + " to " + days.end() + " in \"" + name + "\"";
    }
  }

  private final List<Named> names = new ArrayList<>();

  /** Of names the nearer ones come later. */
  void look(String name) {
    FilePeriod.find(name).ifPresent(days -> names.add(new Named(name, days)));
  }

  void addAll(NamedPeriods others) {
    names.addAll(others.names);
  }

  /** The period that the nearest name states. */
  Optional<Window> nearest() {
    return last().map(Named::days);
  }

  private Optional<Named> last() {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
  }

  /**
   * Of a part of what a farther name states, as a folder of a year holds a file of a month, the
   * nearer one speaks; one that goes beyond it contradicts.
   *
   * @throws FileRefused when two names contradict each other
   */
  void require() throws FileRefused {
    Optional<Named> other =
        names.stream().filter(name -> !name.holds(last().orElseThrow().days())).findFirst();
    if (other.isPresent()) {
      throw new FileRefused(
          Problem.of(
                  ProblemCode.FILE_PERIOD_UNKNOWN,
                  "the period " + other.get().text() + " and " + last().orElseThrow().text(),
                  "names that state one period",
                  "The names alone say which days its figures are of: give the file, its folder and"
                      + " its archive back the names they were downloaded with, or take the dates"
                      + " out of the name that is wrong.")
              .as(Severity.FILE));
    }
  }
}
