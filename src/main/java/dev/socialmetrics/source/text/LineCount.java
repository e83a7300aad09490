package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;

/** The physical line, from 1, that a byte is on. */
public @FunctionalInterface interface LineCount {
  long lineOf(long byteOffset) throws IOException, FileRefused;
}
