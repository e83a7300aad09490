package dev.socialmetrics.store.schema;

import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.database.OnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a copy in the place of the database of an output folder, for the holder of the lock. The
 * copy lies in a folder of its own, {@code .restore}, until it is ready; the database that was
 * there is kept under the time of the restoration, with what belongs to it. The copy is written
 * before SQLite sees it; the present database is renamed and never opened.
 */
public final class DatabaseSwap {
  /** What a database that was put aside is called. */
  static final Pattern ASIDE = Pattern.compile("social-metrics-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?\\.db");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The database first: what is left of it without its name is never taken for that of another. */
  private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

  private final Path output;
  private final Path place;
  private final Path work;
  private final Path aside;

  public DatabaseSwap(Path output, Instant now) {
    this.output = output;
    this.place = output.resolve(Database.FILE_NAME);
    this.work = output.resolve(".restore");
    this.aside = free(output, "social-metrics-" + TIME.format(now));
  }

  private static Path free(Path output, String name) {
    Path free = output.resolve(name + ".db");
    for (int n = 2;
        PARTS.stream().map(free.toString()::concat).map(Path::of).anyMatch(DatabaseSwap::isThere);
        n++) {
      free = output.resolve(name + "-" + n + ".db");
    }
    return free;
  }

  /** Where the copy lies, under the name of a database. */
  public Path copy() {
    return work.resolve(Database.FILE_NAME);
  }

  /** What the present database will be called; empty where there is none. */
  public Optional<Path> aside() {
    return isThere(place) ? Optional.of(aside) : Optional.empty();
  }

  /** Removes the folder of the copy; what a kill left, too. */
  public void clear() throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(work.resolve(Database.FILE_NAME + part));
    }
    Files.deleteIfExists(work);
  }

  /** Copies a backup there, onto the disk; its size. */
  public long bring(Path backup) throws IOException {
    Files.createDirectory(work);
    return OnDisk.copy(backup, copy());
  }

  /** The copy, which is not open anywhere, takes the place of the database in one step. */
  public void run() throws IOException {
    if (work.resolve(Database.FILE_NAME + "-wal").toFile().length() > 0) {
      throw new IOException("the copy is still in use");
    }
    for (String part : PARTS) {
      Path present = output.resolve(Database.FILE_NAME + part);
      if (isThere(present)) {
        OnDisk.rename(present, output.resolve(aside.getFileName() + part));
      }
    }
    OnDisk.flushFolder(output);
    OnDisk.rename(copy(), place);
    OnDisk.flushFolder(output);
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
