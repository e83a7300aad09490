package dev.socialmetrics.http.answer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of an answer, written piece by piece. */
public interface Body extends Closeable {
  /** Writes the next piece, some kilobytes; false, without writing, where all is written. */
  boolean writeNext(OutputStream out) throws IOException;

  /** What it holds in memory until it is sent; bodies that share it hold it once. */
  Object held();

  /** Bytes of what it holds. */
  int heldBytes();
}
