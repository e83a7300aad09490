package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What the file system says of a folder: the names, sizes, times and numbers of its files. A file
 * that was changed, replaced, removed or added shows, and no byte of it has to be read.
 */
public final class FolderStamp {
  private FolderStamp() {}

  /** Empty where there is no such folder. */
  public static String of(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    MessageDigest sha256 = Durable.sha256();
    for (String name : Manifest.names(folder)) {
      BasicFileAttributes file =
          Files.readAttributes(
              folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String line =
          String.join(
              " ",
              name,
              Long.toString(file.size()),
              file.lastModifiedTime().toInstant().toString(),
              String.valueOf(file.fileKey()),
              Boolean.toString(file.isRegularFile()));
      sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
