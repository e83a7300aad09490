package dev.socialmetrics.job.inbox;

import dev.socialmetrics.problem.Fault;
import java.util.List;

/** A body that is not taken, with all that is wrong with it. Nothing of it is kept. */
public final class BodyRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public BodyRefused(List<Fault> faults) {
    super(faults.get(0).code());
    this.faults = List.copyOf(faults);
  }

  /** All of them, one at least, with pointers into the body. */
  public List<Fault> faults() {
    return faults;
  }
}
