package dev.socialmetrics.job.running;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops the running job at its next chunk when the process is asked to end (SIGTERM, SIGINT), and
 * lets the run close its books before the process goes.
 */
public final class StopSignal implements JobExecutionListener {
  private static final long PATIENCE_MILLIS = 10_000;
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final AtomicReference<JobExecution> live = new AtomicReference<>();
  private final AtomicBoolean installed = new AtomicBoolean();
  private volatile boolean open;
  private volatile boolean stays;
  private volatile boolean asked;

  /** From now on the process's end is noticed, and stops the job that runs, if one does. */
  public void install() {
    if (!installed.getAndSet(true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-signal"));
    }
  }

  /** This process goes on when a run of it is stopped; only a signal ends it. */
  public void stayUp() {
    stays = true;
  }

  boolean staysUp() {
    return stays;
  }

  /** A run begins: the process waits for its end. */
  public void opened() {
    open = true;
  }

  /** True once the process was asked to end. */
  public boolean wasAsked() {
    return asked;
  }

  /**
   * The run at hand, if one is, stops after its chunk; the process goes on. Asked again until it
   * has ended, since a step that begins in between does not know.
   */
  public void stopRun() {
    JobExecution execution = live.get();
    if (execution != null) {
      execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }
  }

  /** The run is closed and its summary is printed: the process may go. */
  public void closed() {
    open = false;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    live.set(execution);
  }

  @Override
  public void afterJob(JobExecution execution) {
    live.set(null);
  }

  private void stopAndWait() {
    asked = true;
    try {
      long rounds = PATIENCE_MILLIS / LOOK_AGAIN_MILLIS;
      for (long round = 0; round < rounds; round++) {
        stopRun();
        if (!open) {
          return;
        }
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
