package dev.socialmetrics.http.answer;

import dev.socialmetrics.problem.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headers of a request. */
public final class RequestHeaders {
  private RequestHeaders() {}

  /**
   * Requires that headers are not repeated: of two values nobody knows which one is meant.
   *
   * @throws RequestRefused 400 for one that is there twice, whatever its values are
   */
  public static void requireOnce(HttpServletRequest request, String... names) {
    for (String name : names) {
      int times = Collections.list(request.getHeaders(name)).size();
      if (times > 1) {
        throw repeated(name, times);
      }
    }
  }

  private static RequestRefused repeated(String name, int times) {
    Fault fault =
        new Fault(
            "header.repeated",
            "",
            Optional.of(name + " " + times + " times"),
            "one " + name,
            "Send the header once.");
    return new RequestRefused(
        400,
        "bad_request",
        "found the header " + name + " " + times + " times, expected it once. " + fault.remedy(),
        List.of(fault),
        Map.of());
  }
}
