package dev.socialmetrics.http.answer;

import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.Nearest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters of a request, none of them unknown. */
public final class QueryParameters {
  /** Carries a key, which was looked at before. */
  public static final String KEY = "key";

  private final Map<String, String[]> given;

  private QueryParameters(Map<String, String[]> given) {
    this.given = given;
  }

  /**
   * @param known names that the address takes
   * @throws RequestRefused for any other, naming the nearest
   */
  public static QueryParameters of(HttpServletRequest request, Collection<String> known) {
    Map<String, String[]> given = read(request);
    List<Fault> faults = new ArrayList<>();
    given.keySet().stream()
        .filter(name -> !known.contains(name) && !name.equals(KEY))
        .forEach(name -> faults.add(unknown(name, known)));
    if (!faults.isEmpty()) {
      throw new RequestRefused(
          400,
          "bad_request",
          "there is no parameter "
              + faults.get(0).found().orElse("")
              + ". "
              + faults.get(0).remedy(),
          faults,
          Map.of());
    }
    return new QueryParameters(given);
  }

  private static Map<String, String[]> read(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException e) {
      throw RequestRefused.of(
          new Fault(
              "parameter.encoding",
              "?",
              Optional.empty(),
              "parameters in percent-encoded UTF-8, at most 200",
              "Correct the address."));
    }
  }

  private static Fault unknown(String name, Collection<String> known) {
    String near =
        Nearest.find(name, known).map(one -> "Did you mean " + one + "?").orElse("Leave it out.");
    String expected = known.isEmpty() ? "no parameters" : "one of " + String.join(", ", known);
    return Fault.of("parameter.unknown", Clip.clip(name), Clip.clip(name), expected, near);
  }

  /** All values of a parameter that may be repeated; none of them empty. */
  public List<String> all(String name) {
    List<String> values = List.of(given.getOrDefault(name, new String[0]));
    values.stream()
        .filter(String::isBlank)
        .findFirst()
        .ifPresent(
            blank -> {
              throw wrong(name, blank, "a value");
            });
    return values;
  }

  /** The value of a parameter that may be given once. */
  public Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw RequestRefused.of(
          Fault.of(
              "parameter.repeated",
              name,
              Clip.clip(String.join(", ", values)),
              "one value",
              "Give it once."));
    }
    return values.stream().findFirst();
  }

  /** A value that must be there. */
  public String required(String name) {
    return one(name)
        .orElseThrow(
            () ->
                RequestRefused.of(
                    new Fault(
                        "parameter.missing",
                        "?" + name,
                        Optional.empty(),
                        "a value",
                        "Add it to the address.")));
  }

  public Optional<Integer> whole(String name) {
    return read(name, Integer::valueOf, "a whole number");
  }

  /** A whole number from 1 to {@code most}. */
  public Optional<Integer> count(String name, int most) {
    Optional<Integer> count = whole(name);
    if (count.filter(value -> value < 1 || value > most).isPresent()) {
      throw wrong(name, count.get().toString(), "a whole number from 1 to " + most);
    }
    return count;
  }

  public Optional<Long> wholeLong(String name) {
    return read(name, Long::valueOf, "a whole number");
  }

  public Optional<LocalDate> day(String name) {
    return read(name, LocalDate::parse, "a day as YYYY-MM-DD");
  }

  /** {@code true} or {@code false}; false where it is not given. */
  public boolean flag(String name) {
    return read(
            name,
            text -> {
              if (!List.of("true", "false").contains(text)) {
                throw new NumberFormatException(text);
              }
              return text.equals("true");
            },
            "true or false")
        .orElse(false);
  }

  private <T> Optional<T> read(String name, Function<String, T> reading, String expected) {
    Optional<String> text = one(name);
    try {
      return text.map(reading);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw wrong(name, text.orElse(""), expected);
    }
  }

  private static RequestRefused wrong(String name, String found, String expected) {
    return RequestRefused.of(
        Fault.of("parameter.value", name, Clip.clip(found), expected, "Correct the value."));
  }
}
