package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.Fault;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.inbox.BodyRefused;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.InboxCheck.RejectedOne;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a body, as faults with pointers into it (RFC 6901). */
final class RowFaults {
  private RowFaults() {}

  /** 400 for a body that cannot be read as rows. */
  static RequestRefused refusal(BodyRefused refused) {
    return bad(refused.flaws().stream().map(RowFaults::fault).toList());
  }

  private static Fault fault(BodyRefused.Flaw flaw) {
    return new Fault(
        flaw.code(),
        pointer(flaw.row(), flaw.field()),
        flaw.found(),
        flaw.expected(),
        flaw.remedy());
  }

  /**
   * 400 for rows none of which can be stored.
   *
   * @param name of the file that they are in, which the client does not know
   * @param single whether the body is one row
   */
  static RequestRefused refusal(Checked checked, String name, boolean single) {
    List<Fault> faults =
        checked.rejected().stream().flatMap(row -> faults(row, single).stream()).toList();
    if (!faults.isEmpty()) {
      return bad(faults);
    }
    String why = checked.refusal().orElse("there is nothing to be stored. Add values.");
    return new RequestRefused(
        400, "bad_request", why.replace(name + ": ", ""), problems(checked), Map.of());
  }

  /** The first of each sort, where nothing says of which row it is. */
  static List<Fault> problems(Checked checked) {
    return checked.problems().stream().map(problem -> fault(problem, Optional.empty())).toList();
  }

  /** Of one row. */
  static List<Fault> faults(RejectedOne row, boolean single) {
    Optional<Long> place = single ? Optional.empty() : Optional.of(row.row());
    return row.problems().stream().map(problem -> fault(problem, place)).toList();
  }

  static Fault fault(Problem problem, Optional<Long> row) {
    return new Fault(
        problem.code().code(),
        pointer(row, problem.column().map(ColumnRef::name)),
        problem.found(),
        problem.expected(),
        problem.remedy());
  }

  private static String pointer(Optional<Long> row, Optional<String> field) {
    StringBuilder pointer = new StringBuilder();
    Stream.concat(row.map(String::valueOf).stream(), field.stream())
        .map(part -> part.replace("~", "~0").replace("/", "~1"))
        .forEach(part -> pointer.append('/').append(part));
    return pointer.toString();
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
