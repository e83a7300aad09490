package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Figures of posts in a period that was chosen on the platform's page. They are lifetime counts of
 * those posts alone that were published in it, and as of its end. Mutable: it counts the others.
 */
final class PeriodFigures {
  private static final String CHOOSE =
      "Choose the lifetime on the platform's page, or a period that begins on or before the first"
          + " post, and export again.";

  private final FileContext file;
  private final Optional<Window> period;
  private long partial;

  PeriodFigures(SectionFacts facts, FileContext file) {
    this.file = file;
    this.period = facts.stated().or(file::period);
  }

  /** Whether a row's figures are no lifetime counts; it is counted. */
  boolean leavesOut(RowValues values, ZoneId zone) {
    if (period.isEmpty()) {
      return false;
    }
    Object posted = values.orNull(Kind.CONTENT.column("posted_at"));
    boolean whole =
        posted != null
            && !period
                .get()
                .start()
                .isAfter(Instant.parse((String) posted).atZone(zone).toLocalDate());
    partial += whole ? 0 : 1;
    return !whole;
  }

  /** The last second of the period; empty where it is not known, or had not ended. */
  Optional<Instant> asOf(ZoneId zone) {
    return period
        .filter(days -> file.isBegun(days.end(), zone))
        .map(days -> ExportMoment.endOf(days.end(), zone));
  }

  /** What to say of the file as a whole; complete after its last row. */
  Optional<Problem> noticed() {
    if (period.isEmpty()) {
      return Optional.of(
          Problem.of(
              ProblemCode.FILE_PERIOD_UNKNOWN,
              "figures of a period that no name of the file, its folder or its archive and no line of it says",
              "the period that was chosen on the page",
              "They fill gaps and raise counts, and lower none. Import the archive, or its folder, as it was"
                  + " downloaded, or say the period: metrics import FILE --period D..D."));
    }
    return partial == 0
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    ProblemCode.ROW_PERIOD_ONLY,
                    partial
                        + " posts published before "
                        + period.get().start()
                        + " or at an unknown time, with figures of "
                        + period.get().start()
                        + " to "
                        + period.get().end(),
                    "a period that holds the posts' whole life",
                    "These rows were left out. " + CHOOSE)
                .as(Severity.WARNING));
  }
}
