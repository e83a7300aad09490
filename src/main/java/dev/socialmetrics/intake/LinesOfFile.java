package dev.socialmetrics.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Counts the line ends of a file in an encoding that leaves ASCII as it is. */
record LinesOfFile(Path path) implements LineCount {
  @Override
  public long lineOf(long byteOffset) throws IOException {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS))) {
      long line = 1;
      int before = -1;
      for (long i = 0; i < byteOffset; i++) {
        int current = in.read();
        if (before == '\r' || before == '\n') {
          line += before == '\r' && current == '\n' ? 0 : 1;
        }
        before = current;
      }
      return before == '\n' || before == '\r' ? line + 1 : line;
    }
  }
}
