package dev.socialmetrics.problem;

/** What an exception says, for a sentence that goes on behind it. */
public final class ExceptionText {
  private ExceptionText() {}

  /** The first line of its message; the name of its class where it has none. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message
            .lines()
            .findFirst()
            .filter(line -> !line.isBlank())
            .orElse(failure.getClass().getSimpleName());
  }
}
