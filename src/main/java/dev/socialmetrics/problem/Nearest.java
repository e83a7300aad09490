package dev.socialmetrics.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The nearest of {@code names}, the first in order of name among equals; only if near. */
  public static Optional<String> find(String meant, Collection<String> names) {
    int limit = Math.max(2, meant.length() / 2);
    return names.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(meant, name)))
        .filter(name -> distance(meant, name) <= limit);
  }

  /**
   * Letters to insert, remove or replace; texts are compared up to {@value #LONGEST} characters.
   */
  public static int distance(String left, String right) {
    String a = left.substring(0, Math.min(left.length(), LONGEST));
    String b = right.substring(0, Math.min(right.length(), LONGEST));
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      above = nextLine(above, a.charAt(i - 1), i, b);
    }
    return above[b.length()];
  }

  private static int[] nextLine(int[] above, char c, int i, String b) {
    int[] line = new int[above.length];
    line[0] = i;
    for (int j = 1; j < line.length; j++) {
      int replaced = above[j - 1] + (b.charAt(j - 1) == c ? 0 : 1);
      line[j] = Math.min(replaced, 1 + Math.min(above[j], line[j - 1]));
    }
    return line;
  }
}
