package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.text.LineCount;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the line ends of content in an encoding that leaves ASCII as it is. */
record LinesOfContent(Content content) implements LineCount {
  @Override
  public long lineOf(long byteOffset) throws IOException, FileRefused {
    try (InputStream in = new BufferedInputStream(content.open())) {
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
