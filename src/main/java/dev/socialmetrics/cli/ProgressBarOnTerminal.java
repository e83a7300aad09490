package dev.socialmetrics.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** On a terminal: rows, rows a second and the time left, estimated from the bytes read. */
final class ProgressBarOnTerminal implements ProgressDisplay {
  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("reading")
          .setUnit(" rows", 1)
          .showSpeed()
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(250)
          .setInitialMax(-1)
          .clearDisplayOnFinish()
          .build();
  private long bytes;
  private long chars;

  @Override
  public synchronized void phase(String name) {
    bar.setExtraMessage(name);
  }

  @Override
  public synchronized void fileStarted(String name, long size) {
    bytes += size;
    bar.setExtraMessage(name);
  }

  @Override
  public synchronized void rowsStaged(String file, long rows, long read) {
    chars += read;
    bar.stepBy(rows);
    if (chars > 0) {
      bar.maxHint(Math.max(bar.getCurrent(), bar.getCurrent() * bytes / chars));
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
