package dev.socialmetrics.report.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * File names of accounts. An id that is fit to be one stays as it is; any other keeps what is fit
 * of it and is distinguished by a digest of the id, so that its name does not depend on who else is
 * there.
 */
final class AccountPageFiles {
  private static final Pattern FIT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  /** Names that a Windows machine keeps for itself. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private AccountPageFiles() {}

  /** A name each, no two alike, without an ending. */
  static Map<String, String> of(SortedSet<String> accountIds) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : accountIds) {
      String name =
          allOf(id).stream().filter(free -> !taken.contains(free)).findFirst().orElseThrow();
      taken.add(name);
      names.put(id, name);
    }
    return names;
  }

  /** The names that an account may have; it has the first that no account before it has. */
  static List<String> allOf(String id) {
    return List.of(name(id, 8), name(id, 64));
  }

  private static String name(String id, int digits) {
    if (digits == 8 && FIT.matcher(id).matches() && !DEVICE.matcher(id).matches()) {
      return id;
    }
    String fit =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String start = fit.substring(0, Math.min(24, fit.length())).replaceAll("-+$", "");
    return (start.isEmpty() ? "account" : start) + "-" + digest(id).substring(0, digits);
  }

  private static String digest(String id) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
