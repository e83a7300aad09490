package dev.socialmetrics.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a request over HTTP: with its address or with its body.
 *
 * @param code such as {@code parameter.unknown}; src/docs/http.md lists all
 * @param pointer where it is: {@code ?limit} is a query parameter, {@code /2/reach} a field of the
 *     third row of the body (RFC 6901); empty for the body as a whole
 * @param found what is there; empty when nothing is
 * @param expected what would have been right
 * @param remedy what to do
 */
public record Fault(
    String code, String pointer, Optional<String> found, String expected, String remedy) {
  public Fault {
    Objects.requireNonNull(code);
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(found);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(remedy);
  }

  /** Of a query parameter. */
  public static Fault of(
      String code, String parameter, String found, String expected, String remedy) {
    return new Fault(code, "?" + parameter, Optional.of(found), expected, remedy);
  }

  /**
   * The pointer to a place in a body.
   *
   * @param row from 0; empty where it is the body as a whole, or has only one row
   * @param field name of the field or column; empty where it is the row as a whole
   */
  public static String pointer(Optional<Long> row, Optional<String> field) {
    return Stream.concat(row.map(String::valueOf).stream(), field.stream())
        .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
