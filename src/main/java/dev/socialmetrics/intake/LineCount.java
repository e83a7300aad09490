package dev.socialmetrics.intake;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;

/** Tells on which physical line, from 1, a byte stands. */
@FunctionalInterface
interface LineCount {
  long lineOf(long byteOffset) throws IOException, FileRefused;
}
