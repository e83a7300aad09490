package dev.socialmetrics.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * A file as the folder scan saw it.
 *
 * @param path where it is
 * @param name as people know it: relative to the input folder, with forward slashes
 * @param size bytes
 * @param modified when its content last changed
 * @param fileKey what the file system tells it apart by (device and inode), as text
 */
public record SourceFile(Path path, String name, long size, Instant modified, String fileKey) {
  public SourceFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(name);
    Objects.requireNonNull(modified);
    Objects.requireNonNull(fileKey);
  }

  /**
   * Whether it is the file that was seen, as far as the file system tells without reading it: the
   * same one, of the same size, last changed in the same millisecond.
   */
  public boolean isAsSeen(SourceFile before) {
    return size == before.size
        && fileKey.equals(before.fileKey)
        && modified.toEpochMilli() == before.modified.toEpochMilli();
  }
}
