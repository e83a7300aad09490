package dev.socialmetrics.job.running;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that takes the lock, says so, and holds it until its input ends. */
public final class LockHolder {
  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    boolean taken = OutputLock.tryTake(Path.of(arguments[0])).isPresent();
    System.out.println(taken ? "taken" : "refused");
    System.out.flush();
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }
}
