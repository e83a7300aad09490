package dev.socialmetrics.format;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the names of folders say of the files in them. The folder of an unpacked archive has the
 * archive's name and says what that says; the folders of an account and of a platform say whose a
 * file is, and nothing else.
 */
public record FolderNames(Accounts accounts, Platforms platforms) {
  /**
   * The names that may speak of a file: of folders of its own, then its own, the nearest last.
   *
   * @param name of a file, relative to the input folder, with forward slashes
   */
  public List<String> of(String name) {
    List<String> names = ofEntry(name);
    boolean isAccount =
        name.indexOf('/') > 0 && isOfItsOwn(name.split("/"), 0) && !isDownload(name);
    return isAccount ? names.subList(1, names.size()) : names;
  }

  /** The same of an entry of an archive, in which no folder must be an account's. */
  public List<String> ofEntry(String name) {
    String[] parts = name.split("/");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 || isOfItsOwn(parts, i)) {
        names.add(parts[i]);
      }
    }
    return names;
  }

  /** No platform's, nor the one above it. */
  private boolean isOfItsOwn(String[] parts, int i) {
    boolean isAbovePlatform = i + 1 < parts.length - 1 && platforms.find(parts[i + 1]).isPresent();
    return platforms.find(parts[i]).isEmpty() && !isAbovePlatform;
  }

  /**
   * Whether the first folder, which else is an account's, is that of a download: it states a
   * period, is no known account's and holds no platform's folder.
   */
  public boolean isDownload(String name) {
    String[] parts = name.split("/");
    return parts.length > 1
        && FilePeriod.find(parts[0]).isPresent()
        && isOfItsOwn(parts, 0)
        && FolderOwner.of(name).account().flatMap(accounts::find).isEmpty();
  }

  /** The period that the nearest name states. */
  public Optional<Window> period(String name) {
    return nearest(of(name));
  }

  /** The same of an entry of an archive. */
  public Optional<Window> periodOfEntry(String name) {
    return nearest(ofEntry(name));
  }

  private static Optional<Window> nearest(List<String> names) {
    return names.stream()
        .flatMap(name -> FilePeriod.find(name).stream())
        .reduce((farther, nearer) -> nearer);
  }
}
