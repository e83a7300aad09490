package dev.socialmetrics.format.cell;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hashtags of a caption, as exports list them: {@code #one #two}, each once. */
public final class Hashtags {
  private static final Pattern TAG =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_&/])#[\\p{L}\\p{M}\\p{N}_]*[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_]*");

  private Hashtags() {}

  public static Optional<String> of(String caption) {
    if (caption.indexOf('#') < 0) {
      return Optional.empty();
    }
    String tags =
        TAG.matcher(caption)
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining(" "));
    return Optional.of(tags).filter(text -> !text.isEmpty());
  }
}
