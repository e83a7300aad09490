package dev.socialmetrics.http.answer;

import dev.socialmetrics.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is not answered with what it asks for. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  /**
   * @param status of HTTP, 400 or more
   * @param error short name of the failure: {@code not_found}
   */
  public RequestRefused(int status, String error, String message) {
    this(status, error, message, List.of(), Map.of());
  }

  public RequestRefused(
      int status, String error, String message, List<Fault> faults, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.error = error;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /** 400 for one fault, whose words are the message. */
  public static RequestRefused of(Fault fault) {
    String message =
        fault.pointer().substring(1)
            + ": "
            + fault.found().map(found -> "found \"" + found + "\", ").orElse("")
            + "expected "
            + fault.expected()
            + ". "
            + fault.remedy();
    return new RequestRefused(400, "bad_request", message, List.of(fault), Map.of());
  }

  /** 400 for parameters that do not fit together. */
  public static RequestRefused of(IllegalArgumentException wrong) {
    Fault fault =
        new Fault(
            "parameter.rejected",
            "?",
            Optional.empty(),
            wrong.getMessage(),
            "Correct the parameters.");
    return new RequestRefused(400, "bad_request", wrong.getMessage(), List.of(fault), Map.of());
  }

  /** 404. */
  public static RequestRefused notFound(String message) {
    return new RequestRefused(404, "not_found", message);
  }

  public int status() {
    return status;
  }

  public String error() {
    return error;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
