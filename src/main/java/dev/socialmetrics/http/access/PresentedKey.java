package dev.socialmetrics.http.access;

import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestHeaders;
import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The key that a request presents: {@code Authorization: Bearer KEY}, the password of {@code
 * Authorization: Basic} as browsers ask for it, {@code X-API-Key}, or a parameter where that is
 * allowed.
 */
final class PresentedKey {
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private PresentedKey() {}

  /**
   * @throws RequestRefused 400 for a key in the address where that is not allowed, and for two keys
   */
  static Optional<String> of(HttpServletRequest request, boolean inAddress) {
    boolean given = Objects.toString(request.getQueryString(), "").matches("(.*&)?key=.*");
    if (given && !inAddress) {
      throw new RequestRefused(
          400,
          "bad_request",
          "keys in addresses are off, since addresses are kept in many places. Send the header"
              + " Authorization: Bearer KEY, or set serve.keys-in-address.");
    }
    RequestHeaders.requireOnce(request, "X-API-Key", "Authorization");
    Optional<String> header = Optional.ofNullable(request.getHeader("X-API-Key"));
    return header
        .or(() -> authorization(Objects.toString(request.getHeader("Authorization"), "")))
        .or(() -> Optional.ofNullable(given ? request.getParameter(QueryParameters.KEY) : null));
  }

  private static Optional<String> authorization(String header) {
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
        ? password(header.substring(BASIC.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.of(""); // no key is empty: refused as a wrong one
    }
  }
}
