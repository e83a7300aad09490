package dev.socialmetrics.store;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param id the higher, the later
 * @param at UTC, to the second
 * @param action {@code run.started}, {@code file.loaded}, …
 * @param detail what was done; where it begins with a name, a colon may end that
 */
public record AuditEntry(long id, String at, String action, Optional<Long> runId, String detail) {
  public AuditEntry {
    Objects.requireNonNull(at);
    Objects.requireNonNull(action);
    Objects.requireNonNull(runId);
    Objects.requireNonNull(detail);
  }

  /** Whether it is the same line, though a purge may have taken names out of it. */
  public boolean isSameAs(AuditEntry other) {
    return id == other.id
        && at.equals(other.at)
        && action.equals(other.action)
        && runId.equals(other.runId);
  }

  /** What it is about: the detail up to its first colon. */
  public String subject() {
    return detail.split(":", 2)[0];
  }
}
