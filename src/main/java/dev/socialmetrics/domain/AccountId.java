package dev.socialmetrics.domain;

/**
 * An account of the organisation, as text in normal form: the id as {@link Accounts#idOf} spells
 * it, or a folder's lower-case slug.
 */
public record AccountId(String value) implements Comparable<AccountId> {
  /** Longest id the store takes, in characters. */
  public static final int MAX_LENGTH = 200;

  public AccountId {
    value = NormalText.of(value);
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("an account id has 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
