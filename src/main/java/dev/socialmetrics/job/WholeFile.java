package dev.socialmetrics.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that is replaced at once: who reads it sees the old text or the new one. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the text beside the file and renames it; the folder must exist. */
  public static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
