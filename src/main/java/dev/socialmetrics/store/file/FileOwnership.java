package dev.socialmetrics.store.file;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose a file is and of which platform, as folders or options say: with its bytes, what a file is
 * distinguished by. Source: src/docs/operations.md, "The same file".
 *
 * @param account id of the account; empty where only the rows say
 * @param platform its key; empty where only the rows or the format say
 */
public record FileOwnership(Optional<String> account, Optional<String> platform) {
  public FileOwnership {
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
  }

  /** Whether a file of that ownership is what is asked for: what is empty here may be anything. */
  public boolean includes(FileOwnership other) {
    return (account.isEmpty() || account.equals(other.account))
        && (platform.isEmpty() || platform.equals(other.platform));
  }
}
