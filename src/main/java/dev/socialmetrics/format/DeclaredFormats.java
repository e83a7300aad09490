package dev.socialmetrics.format;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.intake.Limits;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.problem.FileRefused;
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

  /** The formats that come nearest to a file that has none, with the columns that differ. */
  public List<String> nearest(SourceFile file, Limits limits) throws IOException, FileRefused {
    return DeclaredOpening.nearest(recogniser, file, limits);
  }
}
