package dev.socialmetrics.format;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.canonical.CanonicalFormats;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A canonical file in a test: its header, where it lay, and its rows one at a time. */
public final class Canonical {
  static final Instant EXPORTED = Instant.parse("2025-10-24T06:00:00Z");
  static final Accounts ACCOUNTS =
      new Accounts(
          List.of(
              new Account(
                  new AccountId("ny"),
                  Optional.empty(),
                  Optional.of(ZoneId.of("America/New_York")),
                  Optional.of("EUR"),
                  List.of())),
          ZoneOffset.UTC,
          "USD");

  private final Layout layout;
  private final RowChecker checker;
  private int records;

  private Canonical(Layout layout, FileContext file) throws FileRefused {
    this.layout = layout;
    this.checker = new CanonicalFormats().recognise(layout).open(layout, file);
  }

  /** A file anywhere, under a name that says nothing. */
  static Canonical file(String header) throws FileRefused {
    return named("export.csv", header);
  }

  public static Canonical named(String name, String header) throws FileRefused {
    return new Canonical(layout(header), context(name, Optional.empty(), Optional.empty()));
  }

  public static Canonical inFolder(String account, String platform, String header)
      throws FileRefused {
    FileContext file =
        context(
            "export.csv", Optional.of(new AccountId(account)), Optional.of(new Platform(platform)));
    return new Canonical(layout(header), file);
  }

  static FileContext context(
      String name, Optional<AccountId> account, Optional<Platform> platform) {
    return new FileContext(
        name,
        account,
        platform,
        StatedFacts.NONE,
        EXPORTED,
        EXPORTED,
        ACCOUNTS,
        Platforms.builtIn(),
        Set.of());
  }

  public static Layout layout(String header) {
    return new Layout(Arrays.asList(header.split(",", -1)));
  }

  /** Cells split at {@code |}, so that they may hold commas. */
  Verdict<Draft> check(String cells) {
    return check(layout, cells.split("\\|", -1));
  }

  Verdict<Draft> check(Layout rowLayout, String... cells) {
    records++;
    return checker.check(
        new Row(
            records,
            records + 1L,
            rowLayout,
            cells,
            String.join(",", Arrays.asList(cells)),
            List.of(),
            Optional.empty()));
  }

  Verdict<Draft> check(Row row) {
    return checker.check(row);
  }

  /** The messages of a rejected row. */
  List<String> rejections(String cells) {
    return messages(((Verdict.Rejected<Draft>) check(cells)).problems());
  }

  /** The messages of warnings on an accepted row. */
  List<String> warnings(String cells) {
    return messages(((Verdict.Accepted<Draft>) check(cells)).warnings());
  }

  /** The value of a column of an accepted row; null when it is not known. */
  public Object value(String column, String cells) {
    return value(column, check(cells));
  }

  public static Object value(String column, Verdict<Draft> verdict) {
    Draft draft = draft(verdict);
    return draft.cells()[draft.kind().column(column).index()];
  }

  static Draft draft(Verdict<Draft> verdict) {
    return ((Verdict.Accepted<Draft>) verdict).value();
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
