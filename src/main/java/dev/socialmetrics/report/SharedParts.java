package dev.socialmetrics.report;

import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportPart;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Parts that several readers go through side by side, each part made once, by whoever needs it
 * first, and forgotten when all have seen it. None gets far ahead of the slowest, so that few parts
 * are in memory.
 */
final class SharedParts {
  private static final int AHEAD = 6;
  private static final int ALL_SEEN = Integer.MAX_VALUE;

  private final List<ReportPart> parts;
  private final Consumer<NotMade> notMade;
  private final int[] positions;
  private final Map<Integer, ReportPart> made = new HashMap<>();
  private boolean making;
  private boolean failed;

  /**
   * @param notMade takes each part that could not be made, once
   */
  SharedParts(List<ReportPart> parts, int readers, Consumer<NotMade> notMade) {
    this.parts = parts;
    this.notMade = notMade;
    this.positions = new int[readers];
  }

  /** The parts as one reader goes through them: once, in order. */
  List<ReportPart> of(int reader) {
    return new AbstractList<>() {
      @Override
      public ReportPart get(int index) {
        return part(reader, index);
      }

      @Override
      public int size() {
        return parts.size();
      }
    };
  }

  /**
   * A reader has ended.
   *
   * @param well false ends the others too
   */
  synchronized void ended(int reader, boolean well) {
    positions[reader] = ALL_SEEN;
    failed |= !well;
    forget();
  }

  private ReportPart part(int reader, int index) {
    synchronized (this) {
      positions[reader] = index;
      forget();
      refuseAfterFailure();
      while (!made.containsKey(index) && (making || index > slowest() + AHEAD)) {
        await();
      }
      if (made.containsKey(index)) {
        return made.get(index);
      }
      making = true;
    }
    return make(index);
  }

  private ReportPart make(int index) {
    ReportPart part = null;
    try {
      part = parts.get(index);
      part.notMade().ifPresent(notMade);
      return part;
    } finally {
      made(index, part);
    }
  }

  private synchronized void made(int index, ReportPart part) {
    making = false;
    if (part == null) {
      failed = true;
    } else {
      made.put(index, part);
    }
    notifyAll();
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while reports were written");
    }
    refuseAfterFailure();
  }

  private void refuseAfterFailure() {
    if (failed) {
      throw new CancellationException("the same report failed in another format");
    }
  }

  private void forget() {
    int slowest = slowest();
    made.keySet().removeIf(index -> index < slowest);
    notifyAll();
  }

  private int slowest() {
    return Arrays.stream(positions).min().orElse(ALL_SEEN);
  }
}
