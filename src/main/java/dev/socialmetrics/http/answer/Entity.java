package dev.socialmetrics.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What is answered, whole.
 *
 * @param type of its content, as the header has it
 * @param body encoded as {@code zipped} says
 * @param zipped whether it is packed with gzip
 * @param next opaque token of the page behind this one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entity(String type, byte[] body, boolean zipped, Optional<String> next) {
  /** Smaller ones do not shrink. */
  private static final int WORTH_ZIPPING = 1024;

  public Entity {
    Objects.requireNonNull(type);
    Objects.requireNonNull(next);
  }

  /** Text in UTF-8. */
  public static Entity of(String type, String text) {
    return new Entity(type, text.getBytes(StandardCharsets.UTF_8), false, Optional.empty());
  }

  /** A strong tag of all that the content depends on; quotes are added where it is sent. */
  public static String tag(String everything) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Packed; itself where that is not worth it. */
  public Entity zip() {
    if (zipped || body.length < WORTH_ZIPPING) {
      return this;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Entity(type, out.toByteArray(), true, next);
  }

  /** Whether the client takes gzip. */
  public static boolean isZipAccepted(HttpServletRequest request) {
    return Arrays.stream(Objects.toString(request.getHeader("Accept-Encoding"), "").split(","))
        .map(String::strip)
        .filter(coding -> coding.matches("(gzip|\\*)(\\s*;.*)?"))
        .anyMatch(coding -> !coding.matches(".*;\\s*q=0(\\.0*)?\\s*"));
  }

  /** The tag of what this client gets: what is packed is another sequence of bytes. */
  public static String tagFor(HttpServletRequest request, String tag) {
    return isZipAccepted(request) ? tag + "-gzip" : tag;
  }

  /**
   * Sets the tag, and answers 304 where the client has it; true then. The client asks again before
   * it uses what it keeps.
   */
  public static boolean isKept(
      HttpServletRequest request, HttpServletResponse response, String tag) {
    response.setHeader("Cache-Control", "private, no-cache");
    response.addHeader("Vary", "Accept-Encoding");
    return new ServletWebRequest(request, response).checkNotModified('"' + tag + '"');
  }

  /** Sends it. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    Delivery.send(request, response, new BytesBody(body));
  }

  /** Sends it as the state of a moment, which nothing keeps; without the {@link Places}. */
  public void sendFresh(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Accept-Encoding");
    Entity placed = zipped ? this : placed(request);
    (isZipAccepted(request) ? placed.zip() : placed).send(request, response);
  }

  private Entity placed(HttpServletRequest request) {
    String text = Places.within(request, new String(body, StandardCharsets.UTF_8));
    return new Entity(type, text.getBytes(StandardCharsets.UTF_8), false, next);
  }
}
