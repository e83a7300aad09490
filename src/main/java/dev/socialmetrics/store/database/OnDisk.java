package dev.socialmetrics.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files and names that survive a loss of power. Never for a database that is open: see {@link
 * Database}.
 */
public final class OnDisk {
  private OnDisk() {}

  /** Copies a file that is not open in this process under a name that must be free; its size. */
  public static long copy(Path file, Path to) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel copy =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = from.size();
      long done = 0;
      while (done < size) {
        done += from.transferTo(done, size - done, copy);
      }
      copy.force(true);
      return size;
    }
  }

  /** In one step; a link is renamed itself. */
  public static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The content of a file. */
  public static void flushFile(Path file) throws IOException {
    flush(file, StandardOpenOption.WRITE);
  }

  /** The names in a folder. */
  public static void flushFolder(Path folder) throws IOException {
    flush(folder, StandardOpenOption.READ);
  }

  private static void flush(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel opened = FileChannel.open(path, how)) {
      opened.force(true);
    }
  }
}
