package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.io.OutputStream;

/** Where rendered files go. */
public interface ReportSink {
  /** Writes one file whole. Called by several threads at a time. */
  void write(String name, Body body) throws IOException;

  /** Whether that file is there already, so that it need not be made. Called as {@link #write}. */
  default boolean has(String name) {
    return false;
  }

  /** The content of a file. */
  @FunctionalInterface
  interface Body {
    /** Writes everything; does not close. */
    void writeTo(OutputStream out) throws IOException;
  }
}
