package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.format.whole.WholeFile;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;

/** Options for a named file whose rows say otherwise: one of the two is wrong. */
final class OptionsAgainstRows implements WholeFileRule {
  private static final int DAY = "2025-10-23".length();

  private final Optional<String> account;
  private final Optional<String> platform;
  private final Optional<Window> period;
  private Optional<FileRefused> refusal = Optional.empty();

  private OptionsAgainstRows(
      Optional<String> account, Optional<String> platform, Optional<Window> period) {
    this.account = account;
    this.platform = platform;
    this.period = period;
  }

  /**
   * The same export, refused at its end where rows contradict an option.
   *
   * @param context of the command that names it
   */
  static OpenExport over(OpenExport export, ImportContext context) {
    Optional<String> account = context.account().map(new FileOwner(context)::idOf);
    Optional<String> platform =
        context
            .platform()
            .filter(name -> export.format().startsWith("canonical-"))
            .flatMap(context.configuration().platforms()::find)
            .map(Platform::key);
    Optional<Window> period = context.stated().period();
    boolean isAny = account.isPresent() || platform.isPresent() || period.isPresent();
    if (!isAny || export.isMending()) {
      return export;
    }
    WholeFile both =
        new WholeFile(
            export.rows(),
            export.checker(),
            List.of(new OptionsAgainstRows(account, platform, period)));
    return new OpenExport(
        both, export.format(), export.kind(), both, export.headerWarnings(), export.isMending());
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (refusal.isEmpty() && verdict instanceof Verdict.Accepted<Draft> accepted) {
      refusal =
          find(accepted.value().kind(), accepted.value().cells())
              .map(problem -> new FileRefused(problem, row.line()));
    }
  }

  private Optional<Problem> find(Kind kind, Object[] cells) {
    String owner = text(kind, "account_id", cells);
    if (account.filter(option -> !option.equalsIgnoreCase(owner)).isPresent()) {
      return Optional.of(contradicted("account", account.get(), owner));
    }
    String key = text(kind, "platform", cells);
    if (platform.filter(option -> !option.equals(key)).isPresent()) {
      return Optional.of(contradicted("platform", platform.get(), key));
    }
    return period.flatMap(days -> outside(days, kind, cells));
  }

  /** A post may be older than the period of its figures, and a campaign may go beyond it. */
  private static Optional<Problem> outside(Window days, Kind kind, Object[] cells) {
    if (kind == Kind.CONTENT) {
      return Optional.empty();
    }
    String first = day(kind, kind == Kind.CAMPAIGN ? "start_date" : "date", cells);
    String last = day(kind, kind == Kind.CAMPAIGN ? "end_date" : "date", cells);
    boolean isOutside =
        last.compareTo(days.start().toString()) < 0 || first.compareTo(days.end().toString()) > 0;
    return isOutside
        ? Optional.of(
            contradicted(
                "period",
                days.start() + ".." + days.end(),
                first.equals(last) ? first : first + " to " + last))
        : Optional.empty();
  }

  private static String text(Kind kind, String column, Object[] cells) {
    return String.valueOf(cells[kind.column(column).index()]);
  }

  private static String day(Kind kind, String column, Object[] cells) {
    String text = text(kind, column, cells);
    return text.substring(0, Math.min(DAY, text.length()));
  }

  private static Problem contradicted(String option, String said, String found) {
    return Problem.of(
        ProblemCode.FILE_OPTION_CONTRADICTED,
        "--" + option + " " + said + " for rows of " + found,
        "an option that says what the rows do, or none",
        "Leave --" + option + " out; or correct the rows, where they are wrong.");
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return List.of();
  }
}
