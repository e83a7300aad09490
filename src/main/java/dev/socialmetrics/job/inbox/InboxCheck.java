package dev.socialmetrics.job.inbox;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.importing.EarlierFiles;
import dev.socialmetrics.job.importing.FileCheck;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Judges what is to be accepted, by the rules that an import judges it by. Stores nothing. */
public final class InboxCheck {
  private static final int MOST_SHOWN = 100;

  private final Path output;
  private final Configuration configuration;
  private final Clock clock;

  public InboxCheck(Path output, Configuration configuration, Clock clock) {
    this.output = output;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param format that it was recognised as
   * @param verdicts how many rows came to which verdict
   * @param rejected the first rows that would be rejected
   * @param first the first row that would be stored, computed
   * @param warnings of that row
   * @param keys what the good rows are values of, a hash each
   * @param problems the first of each sort
   * @param refusal why nothing of it would be stored
   */
  public record Checked(
      Optional<String> format,
      FileCheck.Verdicts verdicts,
      List<RejectedOne> rejected,
      Optional<Observation> first,
      List<Problem> warnings,
      Set<Long> keys,
      List<Problem> problems,
      Optional<LocatedProblem> refusal) {
    public Checked {
      Objects.requireNonNull(format);
      Objects.requireNonNull(verdicts);
      rejected = List.copyOf(rejected);
      Objects.requireNonNull(first);
      warnings = List.copyOf(warnings);
      keys = Set.copyOf(keys);
      problems = List.copyOf(problems);
      Objects.requireNonNull(refusal);
    }

    /** Whether that is why nothing of it would be stored. */
    public boolean isRefusedFor(ProblemCode code) {
      return refusal.filter(why -> why.problem().code() == code).isPresent();
    }

    /** Whether there is a row to be stored. */
    public boolean isAnyGood() {
      return refusal.isEmpty() && verdicts.accepted() > 0;
    }
  }

  /**
   * A row that would be rejected.
   *
   * @param row of the body, from 0
   * @param line of the file, from 1
   */
  public record RejectedOne(long row, long line, List<Problem> problems) {
    public RejectedOne {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a draft to its end.
   *
   * @param asked what is stated of it; rows that contradict that are refused
   * @param reading the database, where there is one
   */
  public Checked check(Inbox.Draft draft, AskedFiles asked, Optional<DataSource> reading)
      throws IOException {
    ImportContext context =
        new ImportContext(draft.root(), output, asked, configuration, clock, Progress.NONE, "");
    Rows rows = new Rows();
    FileCheck.Finding found =
        new FileCheck(context, reading.map(EarlierFiles::new)).check(draft.path(), rows::take);
    return new Checked(
        found.format(),
        found.verdicts(),
        rows.rejected,
        rows.first,
        rows.warnings,
        rows.keys,
        found.problems().stream().map(noted -> noted.first().problem()).toList(),
        found.refusal());
  }

  /** The first of each verdict. */
  private static final class Rows {
    private final List<RejectedOne> rejected = new ArrayList<>();
    private Optional<Observation> first = Optional.empty();
    private final Set<Long> keys = new HashSet<>();
    private List<Problem> warnings = List.of();

    void take(Verdict<ExportedRow> verdict) {
      if (verdict instanceof Verdict.Rejected<ExportedRow> bad && rejected.size() < MOST_SHOWN) {
        rejected.add(new RejectedOne(bad.record() - 1, bad.line(), bad.problems()));
      } else if (verdict instanceof Verdict.Accepted<ExportedRow> good) {
        if (first.isEmpty()) {
          first = Optional.of(Observation.of(good.value().values()));
          warnings = good.warnings();
        }
        keys.add(key(good.value().values()));
      }
    }

    /** 64 bits: that two keys of one minute share them does not happen. */
    private static long key(RowValues row) {
      long hash = 0xcbf29ce484222325L ^ row.kind().ordinal();
      for (Column column : row.kind().keyColumns()) {
        String text = row.text(column);
        for (int at = 0; at < text.length(); at++) {
          hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash *= 0x100000001b3L;
      }
      return hash;
    }
  }
}
