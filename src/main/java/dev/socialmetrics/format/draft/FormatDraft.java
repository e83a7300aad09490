package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.check.KnownLabels;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.match.NearestShape;
import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.format.match.SheetHeads;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.file.FolderOwner;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the description of a format from a file of it: what the file proves is said, the rest is
 * left to a person, with the evidence beside it.
 */
public final class FormatDraft {
  /** More rows prove no more. */
  private static final int MOST_RECORDS = 5_000;

  private final Recogniser recogniser;
  private final List<FormatDescription> formats;
  private final LabelEvidence labels;
  private final SpreadWords words;
  private final List<String> platforms;

  /**
   * A description, and what is known of the file already.
   *
   * @param readBy names of the formats that recognise a table of the file
   * @param text YAML with comments
   */
  public record Drafted(Set<String> readBy, String text) {
    public Drafted {
      readBy = Set.copyOf(readBy);
    }
  }

  /** Keys of lists in JSON say nothing of the labels of tables. */
  private static List<FormatDescription> ofTables(List<FormatDescription> formats) {
    return formats.stream()
        .filter(format -> format.tables().stream().anyMatch(table -> table.list().isEmpty()))
        .toList();
  }

  /**
   * @param formats that are known
   * @param platforms keys of those that a description may name
   */
  public FormatDraft(List<FormatDescription> formats, List<String> platforms) {
    this.formats = List.copyOf(formats);
    this.recogniser = new Recogniser(formats);
    this.labels = new LabelEvidence(new KnownLabels(ofTables(formats)));
    this.words = new SpreadWords(formats);
    this.platforms = List.copyOf(platforms);
  }

  /**
   * @throws FileRefused when the file cannot be read, or has no table
   */
  public Drafted of(SourceFile file, Limits limits) throws IOException, FileRefused {
    Set<String> readBy = new LinkedHashSet<>();
    List<FoundTable> tables = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    boolean isJson = false;
    SheetHeads heads = new SheetHeads(formats);
    try (Sheets sheets = Sheets.open(file, limits)) {
      for (SheetRef ref : sheets.list()) {
        if (ref.kind() == SheetKind.JSON) {
          isJson = true;
          continue;
        }
        SheetHead head = heads.read(sheets, ref);
        if (head.damage().isPresent()) {
          throw new FileRefused(head.damage().get());
        }
        find(file, ref, head).ifPresent(readBy::add);
        new NearestShape(recogniser.ofPlatforms()).format(head, file.name()).ifPresent(shapes::add);
        tables.addAll(new TableFinder(records(heads, sheets, ref)).find());
      }
    }
    if (tables.isEmpty()) {
      throw new FileRefused(isJson ? json() : noTable());
    }
    return new Drafted(
        readBy,
        new DraftText(file.name(), tables, labels, words, platforms, shapes(shapes, tables))
            .text());
  }

  private static Problem noTable() {
    return Problem.of(
        ProblemCode.FILE_TYPE_UNKNOWN,
        "no table",
        "a line of labels with a line of values right below, in CSV, a workbook or an archive of"
            + " them",
        "Name a file that has rows.");
  }

  private static Problem json() {
    return Problem.of(
        ProblemCode.FILE_TYPE_UNKNOWN,
        "JSON, of which no draft is made",
        "a line of labels with a line of values right below, in CSV, a workbook or an archive of"
            + " them",
        "Download the export as CSV. Or describe the JSON by hand (src/docs/formats.md, \"JSON with"
            + " objects in objects\"), or write it with this program's own names"
            + " (src/docs/input.md).");
  }

  private Optional<String> find(SourceFile file, SheetRef ref, SheetHead head) {
    String path = ref.entry().orElse(file.name());
    String name = path.substring(path.lastIndexOf('/') + 1);
    return recogniser
        .find(ref, head, FolderOwner.of(file.name()).platform(), name)
        .or(() -> head.records().stream().findFirst().flatMap(recogniser::findCanonical))
        .map(found -> found.format().name());
  }

  /** Formats whose words in the file's language are not known, where few labels are. */
  private List<FormatDescription> shapes(List<String> names, List<FoundTable> tables) {
    long understood =
        tables.stream()
            .flatMap(table -> table.labels().stream())
            .filter(labels::isUnderstood)
            .count();
    long all = tables.stream().mapToLong(table -> table.labels().size()).sum();
    return understood * 2 >= all
        ? List.of()
        : formats.stream()
            .filter(format -> names.contains(format.name()) && format.isAsInEnglish())
            .filter(format -> format.words().isPresent())
            .toList();
  }

  private static List<SheetRecord> records(SheetHeads heads, Sheets sheets, SheetRef ref)
      throws IOException, FileRefused {
    List<SheetRecord> records = new ArrayList<>();
    try (Sheet sheet = heads.open(sheets, ref)) {
      Optional<SheetRecord> record = sheet.read();
      while (record.isPresent()) {
        records.add(record.get());
        record = records.size() < MOST_RECORDS ? sheet.read() : Optional.empty();
      }
    }
    return records;
  }
}
