package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The formats that are described under {@code formats/}. Immutable; thread-safe. */
public final class DeclaredFormats {
  /** No format at all. */
  public static final DeclaredFormats NONE = new DeclaredFormats(List.of());

  private final List<FormatDescription> formats;
  private final Recogniser recogniser;
  private final MonthCache months = new MonthCache();

  public DeclaredFormats(List<FormatDescription> formats) {
    this.formats = List.copyOf(formats);
    this.recogniser = new Recogniser(this.formats);
  }

  public List<FormatDescription> listAll() {
    return formats;
  }

  public Optional<FormatDescription> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /**
   * Whether rows of one key are added up in files of these formats; else they complete each other.
   */
  public boolean sums(String formatNames, Kind kind) {
    return List.of(formatNames.split(", ")).stream()
        .flatMap(name -> find(name).stream())
        .flatMap(format -> format.tables().stream())
        .anyMatch(table -> table.sum() && table.kind().equals(Optional.of(kind)));
  }

  /** Whether files of these formats have daily rows that nothing in the file dates. */
  public boolean areUndated(String formatNames) {
    return List.of(formatNames.split(", ")).stream()
        .flatMap(name -> find(name).stream())
        .flatMap(format -> format.tables().stream())
        .filter(table -> table.kind().equals(Optional.of(Kind.DAILY)))
        .flatMap(table -> Optional.ofNullable(table.columns().get("date")).stream())
        .anyMatch(date -> date.origin() == ColumnDescription.Origin.EXPORT_DAY);
  }

  /**
   * Opens a file whose format is one of these.
   *
   * @return empty when it has none of them and may have a canonical one
   * @throws FileRefused when it cannot be read, or is recognised and cannot be taken
   */
  public Optional<DeclaredExport> open(SourceFile file, Limits limits, FileContext known)
      throws IOException, FileRefused {
    return formats.isEmpty()
        ? Optional.empty()
        : new DeclaredOpening(formats, recogniser, months, file, limits, known).open();
  }

  /**
   * The refusal of a file that has no format, with the formats that come nearest and the columns
   * that differ.
   */
  public FileRefused withNearest(FileRefused refusal, SourceFile file, Limits limits)
      throws IOException, FileRefused {
    Optional<String> nearest =
        new NearestFormats(recogniser, new NearestShape(formats)).to(file, limits);
    Problem problem = refusal.problem();
    return nearest.isEmpty()
        ? refusal
        : new FileRefused(
            new Problem(
                problem.code(),
                problem.severity(),
                problem.column(),
                problem.found(),
                problem.expected(),
                problem.remedy() + " Of the platforms' own: " + nearest.get()),
            refusal.line());
  }
}
