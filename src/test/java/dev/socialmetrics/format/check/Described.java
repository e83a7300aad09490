package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of a platform in a test: how it is described, its header, its rows one at a time. */
final class Described {
  private final Layout layout;
  private final ExportChecker checker;
  private int records;

  private Described(FormatDescription format, FileContext file, Layout layout) throws FileRefused {
    this.layout = layout;
    this.checker =
        new ExportChecker(
            file,
            new ExportMoment(Canonical.EXPORTED),
            Optional.empty(),
            new DayOrder(false),
            new OpenTables(KnownLabels.NONE),
            SharedPosts.none(new ExportOwner(file)));
    checker.open(
        new Section(format, format.tables().get(0), new SectionFacts()),
        layout,
        MonthNames.OF_ALL_LANGUAGES);
  }

  static FormatDescription format(String keys, String table) {
    return new FormatReader("shop", "shop.yml", true, ExportWords.NONE)
        .read("title: a\nsource: b\n" + keys + "tables:\n  - " + table.indent(4).strip() + "\n")
        .get(0);
  }

  /** A file of ny on x; labels are parted by {@code |}. */
  static Described of(String keys, String table, String header) throws FileRefused {
    return new Described(format(keys, table), file("ny", StatedFacts.NONE), layout(header));
  }

  /** The same of another account. */
  static Described ofAccount(String account, String table, String header) throws FileRefused {
    return new Described(format("", table), file(account, StatedFacts.NONE), layout(header));
  }

  /** The same whose period an option says. */
  static Described within(Window period, String table, String header) throws FileRefused {
    StatedFacts stated = new StatedFacts(Optional.of(period), false);
    return new Described(format("", table), file("ny", stated), layout(header));
  }

  private static FileContext file(String account, StatedFacts stated) {
    FileContext known =
        Canonical.context(
            "export.csv", Optional.of(new AccountId(account)), Optional.of(new Platform("x")));
    return new FileContext(
        known.name(),
        known.account(),
        known.platform(),
        stated,
        known.modified(),
        known.firstSeen(),
        known.accounts(),
        known.platforms(),
        known.ignoredColumns());
  }

  static Layout layout(String header) {
    return new Layout(Arrays.asList(header.split("\\|", -1)));
  }

  Verdict<ExportedRow> check(String cells) {
    records++;
    return checker.check(
        new Row(
            records,
            records + 1L,
            layout,
            cells.split("\\|", -1),
            cells,
            List.of(),
            Optional.empty()));
  }

  /** The value of a column; the codes of what is wrong; or why the row is no data. */
  String value(String column, String cells) {
    Verdict<ExportedRow> verdict = check(cells);
    if (verdict instanceof Verdict.Ignored<ExportedRow> ignored) {
      return ignored.reason().code();
    }
    if (verdict instanceof Verdict.Rejected<ExportedRow> rejected) {
      return String.join(" ", rejected.problems().stream().map(p -> p.code().code()).toList());
    }
    return String.valueOf(Canonical.value(column, verdict));
  }

  /** What is said of a row that is rejected, or stored with warnings. */
  List<String> messages(String cells) {
    Verdict<ExportedRow> verdict = check(cells);
    List<Problem> problems =
        verdict instanceof Verdict.Rejected<ExportedRow> rejected
            ? rejected.problems()
            : ((Verdict.Accepted<ExportedRow>) verdict).warnings();
    return problems.stream().map(Problem::message).toList();
  }

  List<Problem> noticed() {
    return checker.noticed();
  }
}
