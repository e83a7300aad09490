package dev.socialmetrics.cli;

import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.job.running.ForgetResult;
import dev.socialmetrics.store.forget.Removal;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What taking an import back did, for people. */
final class ForgetText {
  private static final int MOST_NAMED = 10;
  private static final List<String> WORDS =
      List.of("days", "posts", "audiences", "campaign periods");

  private final PrintWriter out;
  private final boolean dryRun;

  ForgetText(PrintWriter out, boolean dryRun) {
    this.out = out;
    this.dryRun = dryRun;
  }

  void print(ForgetResult result) {
    Forgotten forgotten = result.forgotten();
    String file = "import " + forgotten.file().id() + ", " + forgotten.file().name();
    if (forgotten.isAgain()) {
      out.println(file + ": was taken back before");
    } else {
      out.println(
          (dryRun ? "would take back " : "took back ")
              + file
              + ForgetCommand.owner(forgotten)
              + ":");
      rows(forgotten);
    }
    reports(result);
    next(forgotten);
  }

  private void rows(Forgotten forgotten) {
    Removal removal = forgotten.removal();
    line("rows removed", counts(removal, Removal.Rows::removed));
    line("rows that are now as other files state them", counts(removal, Removal.Rows::changed));
    if (!forgotten.reread().isEmpty()) {
      line("read once more", some(forgotten.reread()));
    }
    if (removal.rejected() > 0) {
      line("rejected rows that wait no longer", number(removal.rejected()));
    }
    if (removal.reopened() > 0) {
      line(
          "rejected rows of other files that wait to be corrected again",
          number(removal.reopened()));
    }
    if (removal.accounts() > 0) {
      line("accounts that no other file names", number(removal.accounts()));
    }
  }

  private void reports(ForgetResult result) {
    if (!result.removedReports().isEmpty()) {
      line(
          dryRun ? "reports that would go" : "reports removed",
          ForgetCommand.days(result.removedReports()) + " (later than the data that is left)");
    }
    if (!result.publishedReports().isEmpty()) {
      line(
          dryRun ? "reports that would be published again" : "reports published again",
          ForgetCommand.days(result.publishedReports()));
    }
  }

  private void next(Forgotten forgotten) {
    if (dryRun) {
      out.println("nothing was changed; without --dry-run it is done");
      return;
    }
    boolean isInFolder = forgotten.file().name().contains("/");
    out.println(
        "next: the file is not read in again for this account and platform, wherever it lies. If it was"
            + " read for the wrong one, "
            + (isInFolder
                ? "move it to the right folder (input/ACCOUNT/PLATFORM)"
                : "metrics import FILE --account A --platform P reads it for the right one"));
  }

  private static String counts(Removal removal, ToLongFunction<Removal.Rows> which) {
    String words =
        Arrays.stream(Kind.values())
            .filter(kind -> removal.rows().containsKey(kind))
            .filter(kind -> which.applyAsLong(removal.rows().get(kind)) > 0)
            .map(
                kind ->
                    Quantity.ofFigure(
                        which.applyAsLong(removal.rows().get(kind)), WORDS.get(kind.ordinal())))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "none" : words;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED
        ? shown + " and " + (names.size() - MOST_NAMED) + " more"
        : shown;
  }

  private void line(String label, String text) {
    out.println("  " + label + ": " + text);
  }
}
