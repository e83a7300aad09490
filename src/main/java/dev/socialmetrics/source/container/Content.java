package dev.socialmetrics.source.container;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.FileProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Bytes that can be read from their start, more than once: a file, or what lies packed in one. */
public @FunctionalInterface interface Content {
  public InputStream open() throws IOException, FileRefused;

  /** The bytes of a file; a link is not followed. */
  public static Content of(Path path) {
    return () -> {
      try {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException missing) {
        throw new FileRefused(FileProblems.vanished());
      } catch (AccessDeniedException denied) {
        throw new FileRefused(FileProblems.unreadable("no permission to read"));
      }
    };
  }

  /** At most that many of the first bytes. */
  public default byte[] head(int count) throws IOException, FileRefused {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    }
  }
}
