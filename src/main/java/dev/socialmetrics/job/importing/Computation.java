package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.metric.ConsistencyCheck;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.StagedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the derived columns of accepted rows, and warns where they contradict what the export
 * states.
 */
final class Computation {
  private Computation() {}

  static Verdict<StagedRow> compute(Verdict<Draft> verdict) {
    if (verdict instanceof Verdict.Accepted<Draft> good) {
      return accepted(good);
    }
    if (verdict instanceof Verdict.Rejected<Draft> bad) {
      return new Verdict.Rejected<>(bad.record(), bad.line(), bad.raw(), bad.problems());
    }
    return new Verdict.Ignored<>(
        verdict.record(), verdict.line(), ((Verdict.Ignored<Draft>) verdict).reason());
  }

  private static Verdict<StagedRow> accepted(Verdict.Accepted<Draft> good) {
    Draft draft = good.value();
    Derivation.derive(draft.kind(), draft.cells());
    List<Problem> warnings = good.warnings();
    List<ConsistencyCheck.Finding> findings = ConsistencyCheck.check(draft.kind(), draft.cells());
    if (!findings.isEmpty()) {
      warnings = new ArrayList<>(warnings);
      findings.stream().map(Computation::warning).forEach(warnings::add);
    }
    return new Verdict.Accepted<>(
        good.record(),
        good.line(),
        new StagedRow(
            draft.kind(), good.record(), good.line(), draft.cells(), draft.exportedAt(), warnings),
        List.of());
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
