package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.RowRules;
import dev.socialmetrics.format.canonical.RowFields.Field;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the rows of one canonical file. */
final class CanonicalChecker implements RowChecker {
  private static final int MOST_REMEMBERED = 10_000;

  private final Kind kind;
  private final FileContext file;
  private final Defaults defaults;
  private final CanonicalReaders readers;
  private final CellNotes notes = new CellNotes();
  private final Map<Layout, RowFields> fieldsByLayout = new IdentityHashMap<>();
  private final Map<String, AccountFacts> factsById = new HashMap<>();
  private final AccountFacts nobody;
  private final ExportMoment fileExport;
  private final Optional<LocalDate> periodEnd;
  private AccountFacts account;
  private ExportMoment export;
  private Layout lastLayout;
  private RowFields lastFields;

  CanonicalChecker(Kind kind, FileContext file, Defaults defaults) {
    this.kind = kind;
    this.file = file;
    this.defaults = defaults;
    this.readers = new CanonicalReaders(file.platforms(), () -> account.zone());
    this.nobody = AccountFacts.of("", file.accounts());
    this.periodEnd = file.periodEnd();
    this.fileExport = notBefore(new ExportMoment(file.modified(), file.latestExport()));
    this.account = nobody;
    this.export = fileExport;
  }

  @Override
  public Verdict<Draft> check(Row row) {
    if (row.ignored().isPresent()) {
      return new Verdict.Ignored<>(row.number(), row.line(), row.ignored().get());
    }
    if (!row.faults().isEmpty()) {
      return new Verdict.Rejected<>(row.number(), row.line(), row.raw(), row.faults());
    }
    notes.startRow(row.layout());
    Object[] cells = read(row);
    return notes.hasErrors()
        ? new Verdict.Rejected<>(row.number(), row.line(), row.raw(), notes.errors())
        : new Verdict.Accepted<>(
            row.number(), row.line(), new Draft(kind, cells, export.at()), notes.warnings());
  }

  private Object[] read(Row row) {
    RowFields rowFields = fieldsOf(row.layout());
    Object[] cells = new Object[kind.columns().size()];
    Field[] fields = rowFields.fields();
    Object id = readField(fields[0], row);
    account = id == null ? nobody : factsOf((String) id);
    cells[0] = id == null ? null : account.id();
    for (int i = 1; i < fields.length; i++) {
      cells[fields[i].column().index()] = readField(fields[i], row);
    }
    readExport(rowFields.exportedAt(), row);
    if (!notes.hasErrors()) {
      RowRules.check(kind, cells, account, notes);
      RowRules.checkFuture(kind, cells, export, account.zone(), notes);
    }
    return cells;
  }

  private Object readField(Field field, Row row) {
    String text = field.cell() < 0 ? null : row.cells()[field.cell()];
    int before = notes.errorCount();
    Object value = null;
    if (text != null) {
      notes.startCell(field.cell(), text);
      value = field.reader().read(text, notes);
    }
    boolean absent = value == null && field.required() && notes.errorCount() == before;
    return absent ? fallBack(field, text) : value;
  }

  private Object fallBack(Field field, String text) {
    if (field.fallback() == null) {
      String name = field.column().inputName();
      String expected = "a value for " + name;
      String advice = "Fill the cell or export again";
      if (text == null) {
        notes.rejectRow(ProblemCode.CELL_REQUIRED, "no \"" + name + "\"", expected, advice);
      } else {
        notes.reject(ProblemCode.CELL_REQUIRED, expected, advice);
      }
    }
    return field.fallback();
  }

  private void readExport(int cell, Row row) {
    export = fileExport;
    String text = cell < 0 ? null : row.cells()[cell];
    if (text != null) {
      notes.startCell(cell, text);
      Instant stated = readers.times().readInstant(text, account.zone(), notes);
      export = stated == null ? fileExport : notBefore(new ExportMoment(stated));
    }
  }

  private ExportMoment notBefore(ExportMoment stated) {
    return file.notBefore(stated, periodEnd, file.zone());
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    return periodEnd;
  }

  private RowFields fieldsOf(Layout layout) {
    if (layout != lastLayout) {
      if (fieldsByLayout.size() >= MOST_REMEMBERED) {
        fieldsByLayout.clear();
      }
      lastFields =
          fieldsByLayout.computeIfAbsent(
              layout, l -> new RowFields(kind, l, defaults, readers::readerOf));
      lastLayout = layout;
    }
    return lastFields;
  }

  private AccountFacts factsOf(String id) {
    AccountFacts facts = factsById.get(id);
    if (facts == null) {
      facts = AccountFacts.of(id, file.accounts());
      if (factsById.size() < MOST_REMEMBERED) {
        factsById.put(id, facts);
      }
    }
    return facts;
  }
}
