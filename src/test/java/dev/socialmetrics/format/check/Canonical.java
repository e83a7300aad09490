package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.ShippedFormats;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.NearestFormats;
import dev.socialmetrics.format.match.NearestShape;
import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
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

  private static final MonthNames MONTHS = new MonthCache().of(List.of("en"));
  private static final Recogniser RECOGNISER = new Recogniser(ShippedFormats.listAll());

  private final Layout layout;
  private final OpenTables tables = new OpenTables(new KnownLabels(ShippedFormats.listAll()));
  private final RowChecker checker;
  private int records;

  private Canonical(Layout layout, FileContext file) throws FileRefused {
    this.layout = layout;
    HeaderMatch.Candidate found = recognise(layout);
    ExportMoment export = new ExportMoment(EXPORTED);
    ExportChecker opened =
        new ExportChecker(
            file,
            export,
            file.periodEnd(),
            new DayOrder(false),
            tables,
            SharedPosts.none(new ExportOwner(file)));
    opened.open(section(found), layout, MONTHS);
    this.checker = opened;
  }

  /** The format of a header. */
  static HeaderMatch.Candidate recognise(Layout layout) throws FileRefused {
    return RECOGNISER
        .findCanonical(layout.labels())
        .orElseThrow(
            () -> new NearestFormats(RECOGNISER, new NearestShape(List.of()), "").unknown(layout));
  }

  private static Section section(HeaderMatch.Candidate found) {
    return new Section(found.format(), found.table(), new SectionFacts());
  }

  /** What is told of the header though the file is taken. */
  List<String> headerWarnings() {
    return messages(
        new HeaderCheck(tables.find(layout).orElseThrow(), layout, tables.labels()).warnings());
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
  Verdict<ExportedRow> check(String cells) {
    return check(layout, cells.split("\\|", -1));
  }

  Verdict<ExportedRow> check(Layout rowLayout, String... cells) {
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

  Verdict<ExportedRow> check(Row row) {
    return checker.check(row);
  }

  /** The messages of a rejected row. */
  List<String> rejections(String cells) {
    return messages(((Verdict.Rejected<ExportedRow>) check(cells)).problems());
  }

  /** The messages of warnings on an accepted row. */
  List<String> warnings(String cells) {
    return messages(((Verdict.Accepted<ExportedRow>) check(cells)).warnings());
  }

  /** The value of a column of an accepted row; null when it is not known. */
  public Object value(String column, String cells) {
    return value(column, check(cells));
  }

  public static Object value(String column, Verdict<ExportedRow> verdict) {
    ExportedRow row = row(verdict);
    return row.values().orNull(row.kind().column(column));
  }

  /** In the kind's order, null where unknown. */
  static List<Object> values(ExportedRow row) {
    return row.kind().columns().stream().map(row.values()::orNull).toList();
  }

  static ExportedRow row(Verdict<ExportedRow> verdict) {
    return ((Verdict.Accepted<ExportedRow>) verdict).value();
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
