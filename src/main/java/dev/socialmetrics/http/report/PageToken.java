package dev.socialmetrics.http.report;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a long answer begins.
 *
 * @param state tag of the data and the question; a page of other data would repeat or lose rows
 * @param first number of its first row, from 0
 */
record PageToken(String state, long first) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})");

  /** The first page. */
  static PageToken start(String state) {
    return new PageToken(state, 0);
  }

  /**
   * The page that is asked for.
   *
   * @param token opaque; empty means the first page
   * @throws RequestRefused 400 for no token of ours, 409 where data changed since it was given
   */
  static PageToken read(Optional<String> token, String state) {
    if (token.isEmpty()) {
      return start(state);
    }
    Matcher parts = FORM.matcher(decoded(token.get()));
    if (!parts.matches()) {
      throw wrong(token.get());
    }
    if (!parts.group(1).equals(state)) {
      throw new RequestRefused(
          409,
          "page_expired",
          "data or the question changed since this page was named. Begin again without page.",
          List.of(),
          Map.of());
    }
    return new PageToken(state, Long.parseLong(parts.group(2)));
  }

  /** Opaque. */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((state + "." + first).getBytes(StandardCharsets.US_ASCII));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw wrong(token);
    }
  }

  private static RequestRefused wrong(String token) {
    return RequestRefused.of(
        Fault.of(
            "parameter.value",
            "page",
            token,
            "what the header Link of the page before names",
            "Follow that link."));
  }
}
