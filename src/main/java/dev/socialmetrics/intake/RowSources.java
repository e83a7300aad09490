package dev.socialmetrics.intake;

import dev.socialmetrics.intake.archive.ContainerLimits;
import dev.socialmetrics.intake.archive.Content;
import dev.socialmetrics.intake.archive.GzipContent;
import dev.socialmetrics.intake.csv.CsvSource;
import dev.socialmetrics.intake.fault.FileProblems;
import dev.socialmetrics.intake.fault.RefusedRead;
import dev.socialmetrics.intake.json.JsonDocumentSource;
import dev.socialmetrics.intake.json.JsonLinesSource;
import dev.socialmetrics.intake.json.JsonProblems;
import dev.socialmetrics.intake.json.JsonShape;
import dev.socialmetrics.intake.row.Labels;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Opens files for reading, whatever of the readable kinds they are. */
public final class RowSources {
  private RowSources() {}

  /**
   * Tells by content, never by name, whether a file is CSV, a JSON array, a JSON object or JSON
   * Lines, gzip around it or not, and opens it before its first record.
   *
   * @throws FileRefused when the file is empty, too large, no text, or broken at its start; {@code
   *     next()} throws it for what comes to light later
   */
  public static RowSource open(SourceFile file, Limits limits) throws IOException, FileRefused {
    Text text = new Text(content(file), file.name(), file.size());
    return open(text, limits);
  }

  /**
   * What is to be read.
   *
   * @param size bytes as they are packed
   */
  record Text(Content content, String name, long size) {}

  /** The same for what lies in an archive. */
  static RowSource open(Text text, Limits limits) throws IOException, FileRefused {
    refuseTooLarge(text, Math.max(limits.tableBytes(), limits.documentBytes()), "data");
    RowSource source = openAtStart(text, limits);
    if (source instanceof CsvSource) {
      return source;
    }
    Optional<Layout> layout = firstLayout(source);
    return new KnownLayout(openAtStart(text, limits), layout);
  }

  private static RowSource openAtStart(Text file, Limits limits) throws IOException, FileRefused {
    CharWindow window = FileContent.open(file.content(), file.name(), Optional.empty());
    try {
      return choose(window, file, limits);
    } catch (IOException | FileRefused | RuntimeException failure) {
      window.close();
      throw failure;
    }
  }

  /** The file's bytes; unpacked where gzip has packed them and the file's own name says so. */
  private static Content content(SourceFile file) throws IOException, FileRefused {
    Content bytes = Content.of(file.path());
    boolean isNamed = file.path().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    if (!isNamed || ContainerKind.of(bytes.head(ContainerKind.HEAD_BYTES)) != ContainerKind.GZIP) {
      return bytes;
    }
    GzipContent gzip = new GzipContent(bytes, file.size(), ContainerLimits.DEFAULTS);
    try {
      gzip.check();
    } catch (RefusedRead damaged) {
      throw damaged.refusal();
    }
    return gzip;
  }

  private static RowSource choose(CharWindow window, Text file, Limits limits)
      throws IOException, FileRefused {
    String head = window.head();
    JsonShape shape = JsonShape.of(head, window.isWholeFileRead());
    switch (shape) {
      case ARRAY, OBJECT -> {
        refuseTooLarge(file, limits.documentBytes(), "a JSON document");
        return new JsonDocumentSource(window, limits, shape == JsonShape.ARRAY);
      }
      case SCALAR -> throw new FileRefused(JsonProblems.wrongRoot(head.strip()), 1);
      case LINES -> {
        refuseTooLarge(file, limits.tableBytes(), "JSON Lines");
        return new JsonLinesSource(window, limits);
      }
      default -> {
        refuseTooLarge(file, limits.tableBytes(), "CSV");
        return CsvSource.open(window, limits);
      }
    }
  }

  private static void refuseTooLarge(Text file, long limit, String what) throws FileRefused {
    if (file.size() > limit) {
      throw new FileRefused(FileProblems.tooLarge(file.size(), limit, what));
    }
  }

  /** The keys of the first good object; reads as far as it must, and closes. */
  private static Optional<Layout> firstLayout(RowSource source) throws IOException, FileRefused {
    try (source) {
      Optional<Row> row = source.next();
      while (row.isPresent() && row.get().layout().size() == 0) {
        row = source.next();
      }
      return row.map(Row::layout).map(RowSources::eachOnce);
    }
  }

  /** A key that an object has twice is that row's fault, not the file's. */
  private static Layout eachOnce(Layout layout) {
    Set<String> seen = new HashSet<>();
    return new Layout(
        layout.labels().stream().filter(label -> seen.add(Labels.normalise(label))).toList());
  }

  /** A source whose first object has been looked at before. */
  private record KnownLayout(RowSource source, Optional<Layout> layout) implements RowSource {
    @Override
    public Optional<Row> next() throws IOException, FileRefused {
      return source.next();
    }

    @Override
    public List<Problem> warnings() {
      return source.warnings();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
