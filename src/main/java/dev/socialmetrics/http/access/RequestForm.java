package dev.socialmetrics.http.access;

import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request is well-formed, and meant for this server. */
final class RequestForm {
  /** Of the path as it was sent: what a proxy and this server could read differently. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?i)//|;|\\\\|%2f|%5c|%00|%25|(^|/)(\\.|%2e){1,2}(/|$)");

  private static final Pattern PORT = Pattern.compile(":[0-9]+$");

  private final Set<String> hosts;

  /**
   * @param hosts lower-case, by which the server may be called
   */
  RequestForm(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /**
   * @throws RequestRefused 400 for an ambiguous path, 403 for another server's name
   */
  void require(HttpServletRequest request) {
    if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
      throw new RequestRefused(
          400,
          "bad_request",
          "the path has empty, dotted or doubly encoded parts. Write it plainly.");
    }
    String host = PORT.matcher(Objects.toString(request.getHeader("Host"), "")).replaceAll("");
    if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new RequestRefused(
          403,
          "host_unknown",
          "this server is not called by the name in the header Host. Add it to serve.hosts.");
    }
  }
}
