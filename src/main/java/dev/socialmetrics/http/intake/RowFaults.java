package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.inbox.BodyPlaces;
import dev.socialmetrics.job.inbox.BodyRefused;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.InboxCheck.RejectedOne;
import dev.socialmetrics.job.inbox.PostedRows;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a body, as faults with pointers into it (RFC 6901). */
final class RowFaults {
  private RowFaults() {}

  /** 400 for a body that cannot be read as rows. */
  static RequestRefused refusal(BodyRefused refused) {
    return bad(refused.faults());
  }

  /** 400 for rows none of which can be stored. */
  static RequestRefused refusal(Judged judged, PostedRows rows) {
    Checked checked = judged.checked();
    List<Fault> faults =
        checked.rejected().stream()
            .flatMap(row -> faults(row, rows.isSingle(), rows.places()).stream())
            .toList();
    if (!faults.isEmpty()) {
      return bad(faults);
    }
    String why =
        checked
            .refusal()
            .map(refusal -> inBody(refusal, rows))
            .orElse("there is nothing to be stored. Add values.");
    return new RequestRefused(400, "bad_request", why, problems(checked), Map.of());
  }

  private static String inBody(LocatedProblem refusal, PostedRows rows) {
    String message = refusal.problem().message();
    return rows.isSingle() || refusal.where().line().isEmpty()
        ? message
        : "line " + rows.places().line(refusal.where().line().getAsLong()) + ": " + message;
  }

  /** The first of each sort, where nothing says of which row it is. */
  static List<Fault> problems(Checked checked) {
    return checked.problems().stream().map(problem -> fault(problem, Optional.empty())).toList();
  }

  /** Of one row. */
  static List<Fault> faults(RejectedOne row, boolean single, BodyPlaces places) {
    Optional<Long> place = single ? Optional.empty() : Optional.of(row.row());
    return row.problems().stream()
        .map(problem -> fault(places.problem(problem, row.row()), place))
        .toList();
  }

  static Fault fault(Problem problem, Optional<Long> row) {
    return new Fault(
        problem.code().code(),
        Fault.pointer(row, problem.column().map(ColumnRef::name)),
        problem.found(),
        problem.expected(),
        problem.remedy());
  }

  private static RequestRefused bad(List<Fault> faults) {
    Fault first = faults.get(0);
    String message =
        (first.pointer().isEmpty() ? "" : first.pointer() + ": ")
            + first.found().map(found -> "found " + found + ", ").orElse("")
            + "expected "
            + first.expected()
            + ". "
            + first.remedy();
    return new RequestRefused(400, "bad_request", message, faults, Map.of());
  }
}
