package dev.socialmetrics.http.answer;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a request.
 *
 * @param code such as {@code parameter.unknown}; src/docs/http.md lists all
 * @param pointer where it is: {@code ?limit} is a query parameter
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
}
