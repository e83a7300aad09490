package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.CampaignIds;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.PostIds;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.publish.RejectLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts verdicts and keeps the first of each sort. */
final class CheckTally {
  private static final int PROBLEMS_SHOWN = 20;
  private static final String NOT_STORED =
      "None of its rows would be stored. Correct them in the file, or once it is imported with metrics"
          + " rejects --export FILE.";

  private final String name;
  private final ShownRows rows;
  private final RepeatsOfCheck repeats;
  private final FileSubject subject = new FileSubject();
  private final PostIds ids = new PostIds();
  private final CampaignIds campaigns = new CampaignIds();
  private final Map<String, FileCheck.Noted> problems = new LinkedHashMap<>();
  private Optional<String> part = Optional.empty();
  private boolean isPartlyBroken;
  private long accepted;
  private long rejected;
  private long ignored;

  CheckTally(String name, ExportFormats formats, String format) {
    this.name = name;
    this.rows = new ShownRows(formats, format);
    this.repeats = new RepeatsOfCheck(formats, format);
  }

  /** Which table the rows to come are of. */
  void name(Optional<TablePart> table) {
    part = table.map(TablePart::name);
  }

  void add(Verdict<ExportedRow> computed) {
    if (computed instanceof Verdict.Accepted<ExportedRow> good) {
      accepted++;
      repeats.add(good.value().values());
      rows.add(good.value().values());
      subject.add(good.value().values());
      ids.add(good.value().values());
      campaigns.add(good.value().values());
      good.warnings().forEach(warning -> note(good.line(), warning));
    } else if (computed instanceof Verdict.Rejected<ExportedRow> bad) {
      rejected++;
      bad.problems().forEach(problem -> note(bad.line(), problem));
    } else {
      ignored++;
    }
  }

  /** Those of the posts that are good. */
  PostIds ids() {
    return ids;
  }

  /** Those of the campaigns that are good. */
  CampaignIds campaigns() {
    return campaigns;
  }

  void note(long line, Problem problem) {
    note(line, problem, 0);
  }

  private void note(long line, Problem problem, long more) {
    isPartlyBroken |= problem.severity() == Severity.FILE;
    SourceLocation where = new SourceLocation(name, part, OptionalLong.of(line));
    problems.merge(
        where.table() + " " + problem.code(),
        new FileCheck.Noted(new LocatedProblem(where, problem), more),
        FileCheck.Noted::and);
  }

  /** Rows of one key, which an import combines or leaves out. */
  void settleRepeats(RepeatsOfCheck.Again again) throws IOException, FileRefused {
    repeats.settle(again);
    for (RepeatsOfCheck.Conflict conflict : repeats.conflicts()) {
      name(conflict.table());
      note(conflict.line(), conflict.problem(), conflict.more());
    }
    accepted -= repeats.conflicting() + repeats.identical();
    rejected += repeats.conflicting();
    ignored += repeats.identical();
  }

  /** Why the file would be refused for its rows. */
  Optional<LocatedProblem> passed(RejectLimit limit) {
    return limit.isPassed(rejected, accepted + rejected)
        ? Optional.of(
            new LocatedProblem(
                SourceLocation.of(name), limit.passed(rejected, accepted + rejected, NOT_STORED)))
        : Optional.empty();
  }

  FileCheck.Finding finding(OpenExport export, Optional<LocatedProblem> refusal) {
    List<String> about = new ArrayList<>(subject.lines());
    about.addAll(export.checker().findings());
    return new FileCheck.Finding(
        name,
        Optional.of(export.format()),
        new FileCheck.Verdicts(accepted, rejected, ignored),
        about,
        refusal.isPresent() ? List.of() : rows.list(),
        problems.values().stream().limit(PROBLEMS_SHOWN).toList(),
        refusal,
        isPartlyBroken);
  }
}
