package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.Window;
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
    Optional<String> account = context.asked().account().map(new FileOwner(context)::idOf);
    Optional<String> platform =
        context
            .asked()
            .platform()
            .filter(name -> export.format().startsWith("canonical-"))
            .flatMap(context.configuration().platforms()::find)
            .map(Platform::key);
    Optional<Window> period = context.asked().stated().period();
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
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (refusal.isEmpty() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      refusal =
          find(accepted.value().values()).map(problem -> new FileRefused(problem, row.line()));
    }
  }

  private Optional<Problem> find(RowValues values) {
    String owner = text(values, "account_id");
    if (account.filter(option -> !option.equalsIgnoreCase(owner)).isPresent()) {
      return Optional.of(contradicted("account", account.get(), owner));
    }
    String key = text(values, "platform");
    if (platform.filter(option -> !option.equals(key)).isPresent()) {
      return Optional.of(contradicted("platform", platform.get(), key));
    }
    return period.flatMap(days -> outside(days, values));
  }

  /** A post may be older than the period of its figures, and a campaign may go beyond it. */
  private static Optional<Problem> outside(Window days, RowValues values) {
    boolean isCampaign = values.kind() == Kind.CAMPAIGN;
    if (values.kind() == Kind.CONTENT) {
      return Optional.empty();
    }
    String first = day(values, isCampaign ? "start_date" : "date");
    String last = day(values, isCampaign ? "end_date" : "date");
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

  private static String text(RowValues values, String column) {
    return String.valueOf(values.orNull(values.kind().column(column)));
  }

  private static String day(RowValues values, String column) {
    String text = text(values, column);
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
