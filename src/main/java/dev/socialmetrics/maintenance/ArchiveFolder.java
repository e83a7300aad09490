package dev.socialmetrics.maintenance;

import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.store.maintenance.ArchivedFiles;
import dev.socialmetrics.store.maintenance.ArchivedFiles.Imported;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * {@code output/archive/YEAR/MONTH/DAY/}: imported files by the day they were loaded, below it by
 * the name they had in the input folder, so that a day's folder can be copied back as it is. Of two
 * files with one name on one day the second bears its number.
 */
final class ArchiveFolder {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final String PACKED = ".gz";

  private final Path archive;
  private final InputFolders input;
  private final ArchivedFiles known;

  ArchiveFolder(Path archive, InputFolders input, ArchivedFiles known) {
    this.archive = archive;
    this.input = input;
    this.known = known;
  }

  static Path of(Path output) {
    return output.toAbsolutePath().normalize().resolve("archive");
  }

  /** Renames it there; on another file system it is copied, and the original left to the caller. */
  Path move(Imported file) throws IOException {
    Path place = free(file, "");
    try {
      Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Path draft = draft(place);
      Files.copy(
          file.path(),
          draft,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      settle(draft, place, file);
    }
    return place;
  }

  /** Packs it there and reads it back; the original is left to the caller. */
  Path compress(Imported file) throws IOException {
    if (isPacked(file.path())) {
      return move(file);
    }
    Path place = free(file, PACKED);
    Path draft = draft(place);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
      Files.copy(file.path(), out);
    }
    Files.setLastModifiedTime(draft, FileTime.from(file.modified()));
    settle(draft, place, file);
    return place;
  }

  /** Where a run that was killed right behind the move left it. */
  Optional<Path> findMoved(Imported file) throws IOException {
    for (Path place : places(file, "")) {
      if (holds(place, file) && !known.isKnown(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static boolean isPacked(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      int first = in.read();
      int second = in.read();
      return first == 0x1F && second == 0x8B || first == 'P' && second == 'K';
    }
  }

  private static Path draft(Path place) {
    return place.resolveSibling("." + place.getFileName() + ".part");
  }

  /** The bytes are on the disk and the right ones before the name is theirs. */
  private static void settle(Path draft, Path place, Imported file) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    String read =
        place.toString().endsWith(PACKED) ? unpackedHash(draft) : Fingerprint.sha256(draft);
    if (!read.equals(file.sha256()) && !Fingerprint.sha256(draft).equals(file.sha256())) {
      Files.delete(draft);
      throw new IOException("the copy in the archive differs from " + file.name());
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path free(Imported file, String ending) throws IOException {
    for (Path place : places(file, ending)) {
      if (!known.isKnown(place) && (Files.notExists(place) || holds(place, file))) {
        Files.createDirectories(place.getParent());
        return place;
      }
    }
    throw new IOException("another file has its place in the archive");
  }

  private List<Path> places(Imported file, String ending) {
    Path day = archive.resolve(DAY.format(file.day()));
    String name = input.rootOf(file.path()).relativize(file.path()).toString();
    int dot = name.lastIndexOf('.');
    int stem = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
    String numbered = name.substring(0, stem) + "." + file.id() + name.substring(stem);
    return List.of(day.resolve(name + ending), day.resolve(numbered + ending));
  }

  private static boolean holds(Path place, Imported file) throws IOException {
    if (!Files.isRegularFile(place)) {
      return false;
    }
    return Fingerprint.sha256(place).equals(file.sha256())
        || place.toString().endsWith(PACKED) && unpackedHash(place).equals(file.sha256());
  }

  private static String unpackedHash(Path file) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Fingerprint.sha256(in);
    }
  }
}
