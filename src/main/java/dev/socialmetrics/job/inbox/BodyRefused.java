package dev.socialmetrics.job.inbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A body that is not taken, with all that is wrong with it. Nothing of it is kept. */
public final class BodyRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  /**
   * One thing that is wrong.
   *
   * @param code such as {@code field.unknown}
   * @param row of the body, from 0; empty where it is the body as a whole, or has only one row
   * @param field name of the field or column; empty where it is the row as a whole
   * @param found what is there
   * @param expected what would have been right
   * @param remedy what to do
   */
  public record Flaw(
      String code,
      Optional<Long> row,
      Optional<String> field,
      Optional<String> found,
      String expected,
      String remedy) {
    public Flaw {
      Objects.requireNonNull(code);
      Objects.requireNonNull(row);
      Objects.requireNonNull(field);
      Objects.requireNonNull(found);
      Objects.requireNonNull(expected);
      Objects.requireNonNull(remedy);
    }
  }

  public BodyRefused(List<Flaw> flaws) {
    super(flaws.get(0).code());
    this.flaws = List.copyOf(flaws);
  }

  /** All of them, one at least. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
