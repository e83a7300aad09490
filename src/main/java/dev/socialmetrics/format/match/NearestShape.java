package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The described table whose columns look like those of a file that has other labels, such as those
 * of a language that no description knows. It reads nothing: a person is shown what to add.
 */
public final class NearestShape {
  private static final double LEAST_LIKENESS = 0.7;
  private static final int LEAST_COLUMNS = 3;
  private static final int MOST_SHOWN = 12;
  private static final int LABEL_LENGTH = 40;

  private final List<FormatDescription> formats;

  public NearestShape(List<FormatDescription> formats) {
    this.formats = formats;
  }

  private record Found(FormatDescription format, TableShape described, TableShape file) {
    boolean isSame() {
      return file.isOf(described);
    }

    double likeness() {
      return file.likeness(described);
    }

    boolean isLike() {
      return file.hasDate() == described.hasDate() && (isSame() || likeness() >= LEAST_LIKENESS);
    }

    /**
     * Side by side: pairs where the columns are in the same order, else one list beside the other.
     */
    String text() {
      String labels =
          isSame()
              ? list(
                  IntStream.range(0, file.labels().size())
                      .filter(at -> !described.labels().get(at).equals(file.labels().get(at)))
                      .mapToObj(
                          at ->
                              clip(described.labels().get(at))
                                  + " | "
                                  + clip(file.labels().get(at))))
              : list(described.labels().stream().map(Found::clip))
                  + " | "
                  + list(file.labels().stream().map(Found::clip));
      return "The columns look like those of "
          + format.name()
          + ", whose labels (left) beside those of the file are: "
          + labels
          + ". Where they mean the same, add them to a format of your own (src/docs/formats.md).";
    }

    private static String clip(String label) {
      return label.length() > LABEL_LENGTH ? label.substring(0, LABEL_LENGTH) + "…" : label;
    }

    private static String list(Stream<String> texts) {
      List<String> all = texts.toList();
      return all.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
          + (all.size() > MOST_SHOWN ? ", …" : "");
    }
  }

  /**
   * A sentence for people.
   *
   * @param fileName below the input folder; the platform of its folder is asked first
   */
  public Optional<String> to(SheetHead head, String fileName) {
    return find(head, fileName).map(Found::text);
  }

  /** The name of the format whose table it is; {@code fileName} as above. */
  public Optional<String> format(SheetHead head, String fileName) {
    return find(head, fileName).map(found -> found.format().name());
  }

  private Optional<Found> find(SheetHead head, String fileName) {
    Optional<String> folder = FolderOwner.of(fileName).platform();
    Comparator<Found> order =
        Comparator.comparing((Found found) -> folder.equals(found.format().platform()))
            .thenComparing(Found::isSame)
            .thenComparing(Found::likeness)
            .thenComparing(found -> found.format().name(), Comparator.reverseOrder());
    return TableShape.of(head).stream()
        .flatMap(
            file ->
                formats.stream()
                    .flatMap(
                        format ->
                            format.tables().stream()
                                .filter(table -> table.list().equals(head.list()))
                                .flatMap(table -> of(format, table, file))))
        .filter(Found::isLike)
        .max(order);
  }

  private static Stream<Found> of(
      FormatDescription format, TableDescription table, TableShape file) {
    return table.kind().stream()
        .map(kind -> new Found(format, TableShape.of(table, kind), file))
        .filter(found -> found.described().labels().size() >= LEAST_COLUMNS);
  }
}
