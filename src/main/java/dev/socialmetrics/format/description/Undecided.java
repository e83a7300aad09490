package dev.socialmetrics.format.description;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The word that drafts write in place of what only a person can say. */
public final class Undecided {
  /** In quotes it is a text as any other. */
  public static final String WORD = "DECIDE";

  private static final Pattern IN_TEXT =
      Pattern.compile("(?m)^[^#\\n]*(?<![\\w\"'])" + WORD + "(?![\\w\"'])");

  private Undecided() {}

  /** Whether the word is anywhere in a file but in comments. */
  public static boolean isIn(String yaml) {
    return IN_TEXT.matcher(yaml).find();
  }

  /**
   * @throws DescriptionRefused when the text is that word
   */
  static void refuse(String file, ScalarNode text) {
    if (text.isPlain() && text.getValue().equals(WORD)) {
      throw new DescriptionRefused(
          file
              + ":"
              + (text.getStartMark().getLine() + 1)
              + ": found DECIDE, which a draft writes where it cannot know. Write the value in its"
              + " place; the comments beside and above it say which it may be. Remove the line of a"
              + " column that the file does not have.");
    }
  }
}
