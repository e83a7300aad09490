package dev.socialmetrics.source.file;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the folders {@code <account>/<platform>/…} say of a file, lower-case. Whether such an
 * account or platform exists is not known here.
 *
 * @param account slug of the first folder; empty when the file lies directly in the input folder
 * @param platform slug of the second folder; empty when there is none
 */
public record FolderOwner(Optional<String> account, Optional<String> platform) {
  public FolderOwner {
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
  }

  /**
   * @param name of a file, relative to the input folder, with forward slashes
   */
  public static FolderOwner of(String name) {
    String[] parts = name.split("/");
    return new FolderOwner(folder(parts, 0), folder(parts, 1));
  }

  /** Slugs of all folders of a name, such as that of an archive's entry. */
  public static List<String> foldersOf(String name) {
    String[] parts = name.split("/");
    return IntStream.range(0, parts.length)
        .boxed()
        .flatMap(i -> folder(parts, i).stream())
        .toList();
  }

  private static Optional<String> folder(String[] parts, int index) {
    return index < parts.length - 1
        ? Optional.of(slug(parts[index])).filter(slug -> !slug.isEmpty())
        : Optional.empty();
  }

  /** {@code "Acme Corp"} is {@code acme-corp}. */
  private static String slug(String folder) {
    return Normalizer.normalize(folder, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s\\p{Cntrl}]+", "-");
  }
}
