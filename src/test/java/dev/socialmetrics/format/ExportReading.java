package dev.socialmetrics.format;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.file.FolderOwner;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reading one file with the shipped formats gives, in the words that expectations use. */
final class ExportReading {
  private static final ExportFormats SHIPPED = new ExportFormats(ShippedFormats.listAll());

  final Map<String, Object> facts = new LinkedHashMap<>();
  final List<Map<String, Object>> rows = new ArrayList<>();
  private final List<ExportedRow> accepted = new ArrayList<>();
  private final Map<String, Integer> ignored = new TreeMap<>();
  private final Map<String, String> rejected = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final ExportFormats formats;
  private long read;

  private ExportReading(ExportFormats formats) {
    this.formats = formats;
  }

  /**
   * @param name where the file would lie below the input folder
   */
  static ExportReading of(Path file, String name, Instant modified, Accounts accounts)
      throws IOException {
    return of(SHIPPED, file, name, modified, accounts);
  }

  /** The same with other formats. */
  static ExportReading of(
      ExportFormats formats, Path file, String name, Instant modified, Accounts accounts)
      throws IOException {
    Platforms platforms = Platforms.builtIn();
    FolderOwner placement = FolderOwner.of(name);
    FileContext known =
        new FileContext(
            name,
            placement.account().map(AccountId::new),
            placement.platform().flatMap(platforms::find).map(p -> new Platform(p.key())),
            StatedFacts.NONE,
            modified,
            modified,
            accounts,
            platforms,
            Set.of());
    SourceFile source = new SourceFile(file, name, Files.size(file), modified, "-");
    ExportReading reading = new ExportReading(formats);
    try {
      reading.take(formats.open(source, Limits.DEFAULTS, known));
    } catch (FileRefused e) {
      reading.facts.clear();
      reading.rows.clear();
      reading.facts.put("refused", e.problem().code().code());
    }
    return reading;
  }

  private void take(OpenExport export) throws IOException, FileRefused {
    try (var source = export.rows()) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        add(export.checker().check(row.get()));
      }
      Stream.concat(export.headerWarnings().stream(), source.warnings().stream())
          .forEach(this::warn);
    }
    combine(export.format());
    facts.put("format", export.format());
    facts.put("read", read);
    facts.put("ignored", ignored);
    facts.put("rejected", rejected);
    facts.put("warnings", warnings.stream().distinct().sorted().toList());
  }

  private void warn(Problem problem) {
    warnings.add(problem.code().code());
  }

  private void add(Verdict<ExportedRow> verdict) {
    read++;
    if (verdict instanceof Verdict.Accepted<ExportedRow> good) {
      accepted.add(good.value());
      good.warnings().forEach(this::warn);
    } else if (verdict instanceof Verdict.Rejected<ExportedRow> bad) {
      rejected.put(
          Long.toString(bad.line()),
          bad.problems().stream().map(p -> p.code().code()).collect(Collectors.joining(" ")));
    } else if (verdict instanceof Verdict.Ignored<ExportedRow> none) {
      ignored.merge(none.reason().code(), 1, Integer::sum);
    }
  }

  private void combine(String formats) {
    Map<List<Object>, List<ExportedRow>> byKey = new LinkedHashMap<>();
    for (ExportedRow row : accepted) {
      List<Object> key = new ArrayList<>(List.of(row.kind()));
      key.addAll(row.values().key());
      byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }
    byKey.values().forEach(same -> combine(formats, same));
  }

  private void combine(String formats, List<ExportedRow> same) {
    Kind kind = same.get(0).kind();
    if (same.size() == 1) {
      show(same.get(0).values());
      return;
    }
    if (!this.formats.combine(formats)) {
      same.forEach(row -> show(row.values()));
      return;
    }
    List<MutableValues> parts = same.stream().map(ExportedRow::values).toList();
    DuplicateKeyMerge.combine(parts, this.formats.sums(formats, kind))
        .ifPresentOrElse(
            made -> {
              show(made.values());
              made.warnings().forEach(this::warn);
            },
            () -> same.forEach(row -> show(row.values())));
  }

  private void show(RowValues values) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", values.kind().label());
    for (Column column : values.kind().columns()) {
      if (values.has(column) && !column.isDerived()) {
        row.put(column.name(), values.orNull(column));
      }
    }
    rows.add(row);
  }
}
