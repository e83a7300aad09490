package dev.socialmetrics.desktop;

import dev.socialmetrics.job.running.LockHolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The lock of an output folder in the hands of another process, until this is closed. */
public final class HeldLock implements AutoCloseable {
  private final Process holder;

  private HeldLock(Process holder) {
    this.holder = holder;
  }

  /** Takes it. */
  public static HeldLock of(Path output) {
    try {
      Process holder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LockHolder.class.getName(),
                  output.toString())
              .redirectErrorStream(true)
              .start();
      String said = holder.inputReader().readLine();
      if (!"taken".equals(said)) {
        throw new AssertionError("the lock was not to be had: " + said);
      }
      return new HeldLock(holder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      holder.getOutputStream().close();
      holder.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
