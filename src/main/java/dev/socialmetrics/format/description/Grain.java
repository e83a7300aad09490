package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one row of a table is about; decides which kind of data it becomes. */
public enum Grain {
  POST_LIFETIME("post lifetime", Kind.CONTENT),
  POST_AND_DAY("post and day", null),
  ACCOUNT_AND_DAY("account and day", Kind.DAILY),
  /** The same, of single days also where these are a week or a month apart. */
  DAY("day", Kind.DAILY),
  CAMPAIGN_AND_PERIOD("campaign and period", Kind.CAMPAIGN),
  AUDIENCE("audience", Kind.AUDIENCE);

  /** By the words that describe it. */
  static final Map<String, Grain> BY_WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(Grain::words, Function.identity()));

  private final String words;
  private final Kind kind;

  Grain(String words, Kind kind) {
    this.words = words;
    this.kind = kind;
  }

  /** As people write it. */
  public String words() {
    return words;
  }

  /** Empty where no table of ours has that grain, so that its rows can only be left out. */
  public Optional<Kind> kind() {
    return Optional.ofNullable(kind);
  }
}
