package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;

/** Tells on which physical line, from 1, a byte stands. */
public @FunctionalInterface interface LineCount {
  long lineOf(long byteOffset) throws IOException, FileRefused;
}
