package dev.socialmetrics.job.inbox;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code output/inbox/}: a file for each accepted body. What is not accepted yet lies in a hidden
 * folder in it, where no run looks, under the name that it is going to have; it becomes input by
 * one rename, when its bytes are on the disk.
 */
public final class Inbox {
  private static final String DRAFTS = ".incoming";
  private static final int HASH_CHARS = 16;

  /** account/platform/hash */
  private static final int DEEPEST_EXPORT = 3;

  private static final Pattern ROWS = Pattern.compile("[a-z]+-[0-9a-f]{16}\\.[a-z]+");

  private final Path folder;
  private final Path drafts;

  public Inbox(Path output) {
    this.folder = InputFolders.inboxOf(output.toAbsolutePath().normalize());
    this.drafts = folder.resolve(DRAFTS);
  }

  /**
   * A body that is on the disk, and no input yet.
   *
   * @param path where it is
   * @param root the folder of its own that it lies in, under its name
   * @param name that it is going to have, relative to the inbox
   * @param sha256 of its bytes
   */
  public record Draft(Path path, Path root, String name, String sha256) {}

  /** The folder that drafts and bodies on their way lie in. */
  public Path drafts() {
    return drafts;
  }

  /** Where a file of that name lies once it is accepted. */
  public Path placeOf(String name) {
    return folder.resolve(name);
  }

  /** Rows, under the name of their kind and their hash. */
  public Draft draft(PostedRows rows) throws IOException {
    try (InputStream in = new ByteArrayInputStream(rows.content())) {
      return draft(in, hash -> name(rows.kind(), hash, rows.ending()), rows.receivedAt());
    }
  }

  /** What a draft is called, by the start of the hash of its bytes. */
  public interface Naming {
    String of(String hash);
  }

  /**
   * Anything else.
   *
   * @param receivedAt its time of modification, from which an export that states no time is dated
   */
  public Draft draft(InputStream body, Naming naming, Instant receivedAt) throws IOException {
    Path root = Files.createDirectories(drafts.resolve(UUID.randomUUID().toString()));
    Path upload = root.resolve(".upload");
    boolean whole = false;
    try {
      String sha256;
      try (FileChannel channel =
              FileChannel.open(upload, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        sha256 = Fingerprint.sha256(body, out);
        channel.force(true);
      }
      Files.setLastModifiedTime(upload, FileTime.from(receivedAt));
      String name = naming.of(sha256.substring(0, HASH_CHARS));
      Path place = root.resolve(name);
      Files.createDirectories(place.getParent());
      Files.move(upload, place, StandardCopyOption.ATOMIC_MOVE);
      whole = true;
      return new Draft(place, root, name, sha256);
    } finally {
      if (!whole) {
        removeAll(root);
      }
    }
  }

  /**
   * Makes a draft input. When this returns, it is there after a crash, too. The same bytes under
   * the same name that were accepted before stay as they were.
   */
  public Path accept(Draft draft) throws IOException {
    Path place = placeOf(draft.name());
    boolean moved = false;
    boolean whole = false;
    try {
      synchronized (this) {
        Files.createDirectories(place.getParent());
        if (Files.notExists(place)) {
          Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE);
          moved = true;
        }
      }
      forceAbove(place);
      whole = true;
    } finally {
      if (moved && !whole) {
        Files.deleteIfExists(place);
      }
    }
    discard(draft);
    return place;
  }

  private void forceAbove(Path place) throws IOException {
    for (Path above = place.getParent(); above.startsWith(folder); above = above.getParent()) {
      force(above);
    }
    force(folder.getParent());
  }

  /**
   * Whether something lies there that was accepted under a hash that begins so. Rows that were
   * accepted before, of which there may be very many, are not looked at one by one.
   */
  public boolean holds(String hash) throws IOException {
    return hasRows(hash) || hasExport(folder, hash, DEEPEST_EXPORT);
  }

  private boolean hasRows(String hash) {
    return Stream.of(Kind.values())
        .flatMap(kind -> PostedRows.ENDINGS.stream().map(ending -> name(kind, hash, ending)))
        .anyMatch(name -> Files.exists(placeOf(name)));
  }

  private static String name(Kind kind, String hash, String ending) {
    return kind.label() + "-" + hash + "." + ending;
  }

  /** In folders of accounts, and of platforms in those, one that is called by its hash. */
  private static boolean hasExport(Path folder, String hash, int levels) throws IOException {
    if (levels == 0 || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> inside =
        Files.newDirectoryStream(folder, path -> !isRows(path) && !isHidden(path))) {
      for (Path path : inside) {
        if (path.getFileName().toString().equals(hash) || hasExport(path, hash, levels - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRows(Path path) {
    return ROWS.matcher(path.getFileName().toString()).matches();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Removes a draft. */
  public void discard(Draft draft) {
    try {
      removeAll(draft.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes drafts that a process which died left behind: none of them was answered. */
  public void clean() throws IOException {
    removeAll(drafts);
  }

  private static void removeAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** A folder's entries on the disk. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
