package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import java.io.Closeable;
import java.io.IOException;

/** Decoded characters of a file, in order. */
public interface TextFeed extends Closeable {
  /**
   * Puts at least one character into {@code target} from {@code offset}.
   *
   * @param room how many fit, 2 or more
   * @return how many were put; -1 at the end
   */
  int read(char[] target, int offset, int room) throws IOException, FileRefused;
}
