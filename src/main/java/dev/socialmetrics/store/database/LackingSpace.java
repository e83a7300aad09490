package dev.socialmetrics.store.database;

import java.nio.file.Path;
import java.util.Locale;

/** The output folder has no room for what is about to be written; nothing of it was. */
public final class LackingSpace extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final double MEGABYTE = 1e6;

  private LackingSpace(String message) {
    super(message);
  }

  /**
   * @param what needs the room, for people
   * @param bytes that will be written at least
   * @throws LackingSpace where fewer are free
   */
  public static void check(Path folder, String what, long bytes) {
    long free = folder.toFile().getUsableSpace();
    if (free < bytes) {
      throw new LackingSpace(
          String.format(
              Locale.ROOT,
              "%s: %.0f MB are free, %s need %.0f MB",
              folder,
              free / MEGABYTE,
              what,
              bytes / MEGABYTE));
    }
  }
}
