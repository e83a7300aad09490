package dev.socialmetrics.report.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** File operations that survive a loss of power and never follow a symbolic link. */
final class Durable {
  private Durable() {}

  /**
   * Creates a file that must not exist yet, writes it to the disk; its hash and size. Where its
   * content cannot be made, no file is left.
   */
  static ReportFile create(Path folder, String name, ReportSink.Body body) throws IOException {
    try {
      return createNew(folder, name, body);
    } catch (RuntimeException e) {
      if (ReportFile.isSafe(name)) {
        Files.deleteIfExists(folder.resolve(name));
      }
      throw e;
    }
  }

  private static ReportFile createNew(Path folder, String name, ReportSink.Body body)
      throws IOException {
    Path file = folder.resolve(ReportFile.checkedName(name));
    Files.createDirectories(file.getParent());
    MessageDigest sha256 = sha256();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      OutputStream out =
          new BufferedOutputStream(
              new DigestOutputStream(Channels.newOutputStream(channel), sha256), 1 << 16);
      body.writeTo(out);
      out.flush();
      channel.force(true);
      return new ReportFile(name, HexFormat.of().formatHex(sha256.digest()), channel.size());
    }
  }

  /** Hash and size of a regular file. */
  static ReportFile describe(Path folder, String name) throws IOException {
    MessageDigest sha256 = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
      long size = read(folder.resolve(name), out);
      return new ReportFile(name, HexFormat.of().formatHex(sha256.digest()), size);
    }
  }

  /** Copies a regular file's bytes; their number. */
  static long read(Path file, OutputStream out) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.transferTo(out);
    }
  }

  /**
   * Makes a second folder of the same files, on the disk. They are the same files by another name
   * where the file system has that, else copies.
   */
  static void twin(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectory(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            link(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
    flushTree(to);
  }

  /** Gives a file of one folder the same name in another, too; see {@link #twin}. */
  static void link(Path from, Path to, String name) throws IOException {
    Path other = to.resolve(ReportFile.checkedName(name));
    Files.createDirectories(other.getParent());
    link(from.resolve(name), other);
  }

  private static void link(Path file, Path other) throws IOException {
    try {
      Files.createLink(other, file);
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.copy(file, other);
    }
  }

  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    flush(from.getParent());
    flush(to.getParent());
  }

  /** Makes the names within a folder durable. */
  static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The same for a folder and all below it. */
  static void flushTree(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failed)
              throws IOException {
            flush(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes whatever bears this name; of a link only the link. Nothing there is fine. */
  static void delete(Path top) throws IOException {
    try {
      Files.walkFileTree(top, new Deleting());
    } catch (NoSuchFileException nothingThere) {
      return;
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
