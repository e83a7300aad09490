package dev.socialmetrics.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** That a request passed the door, and whether it would pass still: answers may last for hours. */
public final class Admission {
  private static final String ATTRIBUTE = Admission.class.getName();

  private final BooleanSupplier current;

  private Admission(BooleanSupplier current) {
    this.current = current;
  }

  /**
   * Notes that it passed.
   *
   * @param current whether it would still
   */
  public static void attach(HttpServletRequest request, BooleanSupplier current) {
    request.setAttribute(ATTRIBUTE, new Admission(current));
  }

  /** Of a request that passed. */
  public static Admission of(HttpServletRequest request) {
    return (Admission) request.getAttribute(ATTRIBUTE);
  }

  /** False once its key was revoked, or once keys are needed and it has none. */
  public boolean holds() {
    return current.getAsBoolean();
  }
}
