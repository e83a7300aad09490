package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.inbox.IdempotencyKeys;
import dev.socialmetrics.job.inbox.IdempotencyKeys.OtherBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells a body from others that were sent.
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
    Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
    if (key.filter(text -> text.isBlank() || text.length() > LONGEST_KEY).isPresent()) {
      throw new RequestRefused(
          400,
          "bad_request",
          "Idempotency-Key: expected 1 to 255 characters, such as a UUID. Correct the header.");
    }
    return key;
  }

  /** When the same came under its key before. */
  Optional<Instant> earlier(IdempotencyKeys keys) throws IOException {
    try {
      return key.isPresent() ? keys.find(key.get(), body) : Optional.empty();
    } catch (OtherBody e) {
      throw otherBody();
    }
  }

  /** Keeps its key; the time that counts, which is that of the first where two came at once. */
  Instant keep(IdempotencyKeys keys, Instant receivedAt) throws IOException {
    try {
      return key.isPresent() ? keys.keep(key.get(), body, receivedAt) : receivedAt;
    } catch (OtherBody e) {
      throw otherBody();
    }
  }

  private static RequestRefused otherBody() {
    return new RequestRefused(
        422,
        "idempotency_key_reused",
        "this Idempotency-Key was sent with another body within 24 hours. Use a new key.");
  }
}
