package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.metric.ConsistencyCheck;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the derived columns of accepted rows, and warns where they contradict what the export
 * states.
 */
final class Computation {
  private Computation() {}

  static Verdict<ExportedRow> compute(Verdict<ExportedRow> verdict) {
    return verdict instanceof Verdict.Accepted<ExportedRow> good ? compute(good) : verdict;
  }

  private static Verdict<ExportedRow> compute(Verdict.Accepted<ExportedRow> good) {
    Derivation.derive(good.value().values());
    List<ConsistencyCheck.Finding> findings = ConsistencyCheck.check(good.value().values());
    if (findings.isEmpty()) {
      return good;
    }
    List<Problem> warnings = new ArrayList<>(good.warnings());
    findings.stream().map(Computation::warning).forEach(warnings::add);
    return new Verdict.Accepted<>(good.record(), good.line(), good.value(), warnings);
  }

  private static Problem warning(ConsistencyCheck.Finding finding) {
    return new Problem(
        ProblemCode.ROW_INCONSISTENT,
        Severity.WARNING,
        Optional.empty(),
        Optional.of(finding.found()),
        finding.expected(),
        "Nothing to do where the export says so: the row was stored, and reports use the computed"
            + " rates.");
  }
}
