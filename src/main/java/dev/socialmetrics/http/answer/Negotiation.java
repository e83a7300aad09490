package dev.socialmetrics.http.answer;

import dev.socialmetrics.problem.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which format a client takes: the parameter {@code format}, else the header {@code Accept}. */
public final class Negotiation {
  private static final Map<String, MediaType> TYPES =
      Map.of("json", MediaType.APPLICATION_JSON, "csv", new MediaType("text", "csv"));

  /** In order of preference. */
  private static final List<String> FORMATS = List.of("json", "csv");

  private Negotiation() {}

  /**
   * The format.
   *
   * @param asked as the parameter has it
   * @throws RequestRefused 400 for an unknown one, 406 where the header names none that there is
   */
  public static String format(HttpServletRequest request, Optional<String> asked) {
    asked
        .filter(format -> !FORMATS.contains(format))
        .ifPresent(
            format -> {
              throw RequestRefused.of(
                  Fault.of(
                      "parameter.value", "format", format, "json or csv", "Correct the value."));
            });
    return asked.orElseGet(() -> accepted(Objects.toString(request.getHeader("Accept"), "*/*")));
  }

  /** As the header {@code Content-Type} has it. */
  public static String type(String format) {
    return format.equals("csv") ? "text/csv; charset=utf-8; header=present" : "application/json";
  }

  private static String accepted(String header) {
    return types(header).stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
        .flatMap(type -> FORMATS.stream().filter(format -> type.includes(TYPES.get(format))))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestRefused(
                    406,
                    "not_acceptable",
                    "Accept: expected application/json or text/csv. Change the header, or ask with"
                        + " format=json or format=csv."));
  }

  private static List<MediaType> types(String header) {
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException e) {
      throw new RequestRefused(
          400, "bad_request", "Accept: expected media types such as application/json.");
    }
  }
}
