package dev.socialmetrics.correction;

/** An import cannot be taken back. The message says why and what to do; nothing was changed. */
public final class NotForgotten extends Exception {
  private static final long serialVersionUID = 1L;

  NotForgotten(String message) {
    super(message);
  }
}
