package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What identifies a body that was sent, so that it is recognised when it is sent again.
 *
 * @param caller who sent it
 * @param body hash of the body, with its type and where it was sent
 * @param key that the client gave it, with address and caller
 */
record Sending(Caller caller, String body, Optional<String> key) {
  private static final int LONGEST_KEY = 255;

  /**
   * @param body hash of the bytes, with what says how they are meant
   */
  static Sending of(HttpServletRequest request, String body) {
    Caller caller = Caller.of(request);
    String where = request.getRequestURI() + " " + caller.name() + " ";
    return new Sending(caller, where + body, key(request).map(key -> where + key));
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Idempotency-Key"));
  }

  /**
   * @throws RequestRefused 400 for an Idempotency-Key that cannot be one
   */
  static void requireKey(HttpServletRequest request) {
    if (key(request).filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
      throw new RequestRefused(
          400,
          "bad_request",
          "Idempotency-Key: expected 1 to 255 characters, such as a UUID. Correct the header.");
    }
  }
}
