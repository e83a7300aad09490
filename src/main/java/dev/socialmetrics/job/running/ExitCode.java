package dev.socialmetrics.job.running;

/** The process's exit codes; what each means to cron, systemd or Kubernetes is in the README. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int LOOK = 3;
  public static final int LOCKED = 4;
  public static final int STORAGE = 6;
  public static final int STOPPED = 143;

  private ExitCode() {}
}
