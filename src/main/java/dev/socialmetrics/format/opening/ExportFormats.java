package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.KnownLabels;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that can be read, and the one way to open a file. */
public final class ExportFormats {
  private final List<FormatDescription> formats;
  private final Recogniser recogniser;
  private final KnownLabels labels;
  private final MonthCache months = new MonthCache();

  public ExportFormats(List<FormatDescription> formats) {
    this.formats = List.copyOf(formats);
    this.recogniser = new Recogniser(this.formats);
    this.labels = new KnownLabels(this.formats);
  }

  /** Of those that languages write differently, one for each way. */
  public List<FormatDescription> listInAllLanguages() {
    return formats;
  }

  /** One for each name, as it is in English. */
  public List<FormatDescription> listAll() {
    return formats.stream().filter(FormatDescription::isAsInEnglish).toList();
  }

  /** Codes of the languages in which a table of a format is recognised, English first. */
  public List<String> languages(FormatDescription format) {
    return formats.stream()
        .filter(each -> each.name().equals(format.name()))
        .flatMap(each -> each.recognisable().stream())
        .distinct()
        .toList();
  }

  public Optional<FormatDescription> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Whether rows of one key may complete each other or add up in files of these formats. */
  public boolean combine(String formatNames) {
    return named(formatNames).findFirst().filter(format -> !format.isCanonical()).isPresent();
  }

  /** Whether rows of one key are added up in files of these formats. */
  public boolean sums(String formatNames, Kind kind) {
    return tables(formatNames, kind).anyMatch(TableDescription::sum);
  }

  /** Whether files of these formats have daily rows that nothing in the file dates. */
  public boolean areUndated(String formatNames) {
    return tables(formatNames, Kind.DAILY)
        .flatMap(table -> Optional.ofNullable(table.columns().get("date")).stream())
        .anyMatch(date -> date.origin() == ColumnDescription.Origin.EXPORT_DAY);
  }

  private Stream<TableDescription> tables(String formatNames, Kind kind) {
    return named(formatNames)
        .flatMap(format -> format.tables().stream())
        .filter(table -> table.kind().equals(Optional.of(kind)));
  }

  private Stream<FormatDescription> named(String formatNames) {
    return List.of(formatNames.split(", ")).stream().flatMap(name -> find(name).stream());
  }

  /**
   * Opens a file and recognises its tables, by what is in them, never by its name.
   *
   * @throws FileRefused when it cannot be read, has no known format, or lacks what its format needs
   */
  public OpenExport open(SourceFile file, Limits limits, FileContext known)
      throws IOException, FileRefused {
    return new FileOpening(formats, recogniser, labels, months, file, limits, known).open();
  }
}
