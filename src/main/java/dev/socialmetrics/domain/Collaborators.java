package dev.socialmetrics.domain;

import java.util.Locale;

/** What becomes of posts that others published together with an account, by its configuration. */
public enum Collaborators {
  /** They are not stored. */
  LEAVE_OUT,
  /** They are posts of the account, too. */
  COUNT;

  /** As the configuration and options write it: {@code leave-out}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
