package dev.socialmetrics.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How answers name what lies on this machine: a file relative to the folder that it lies in, as
 * figures name files, a folder by what it is for. Where the folders are is nobody's business who
 * asks over a connection. Every document of a moment and every failure passes here.
 */
public final class Places {
  private static final String ATTRIBUTE = Places.class.getName();

  /** The folders of a whole value of JSON that is an absolute path. */
  private static final String FOLDERS = "/(?:[^\"]*/)?(?=[^\"/]*\")";

  /** Of files from elsewhere the name is enough. */
  private static final Pattern PATH_VALUE = Pattern.compile("(?<=\"path\": \")" + FOLDERS);

  private static final Pattern ANY_VALUE = Pattern.compile("(?<=\")" + FOLDERS);

  /** In a sentence, but not in quotation marks, where it is what somebody wrote; 1 is the name. */
  private static final Pattern IN_WORDS =
      Pattern.compile("(?<![\\w.~:/\"-])(?:/[^\\s/\"':;,()\\\\]+)+/([^\\s/\"':;,()\\\\]+)");

  private final List<Place> known;
  private final Pattern any;

  /**
   * @param itself what it is called
   */
  private record Place(String path, String itself) {
    static Optional<Place> of(Path path, String itself) {
      String absolute = path.toAbsolutePath().normalize().toString();
      return Optional.of(new Place(absolute, itself)).filter(place -> absolute.length() > 1);
    }

    /** Also as it is written in JSON. */
    String pattern() {
      String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
      return Pattern.quote(path) + "|" + Pattern.quote(quoted);
    }
  }

  private Places(List<Place> places) {
    this.known =
        places.stream()
            .sorted(Comparator.comparingInt((Place place) -> place.path().length()).reversed())
            .toList();
    String paths =
        String.join("|", known.stream().map(place -> "(" + place.pattern() + ")").toList());
    this.any = Pattern.compile("(?<!\\w)(?:" + paths + ")(?:(/)|(?![\\w-]|\\.\\w))");
  }

  /** Of a server. */
  public static Places of(Path input, Path output, Path config) {
    return new Places(List.of())
        .and(output.resolve("inbox"), "inbox")
        .and(input, "input")
        .and(output, "output")
        .and(config, "config");
  }

  /** The same, and a folder or a file of that name. */
  public Places and(Path path, String name) {
    List<Place> more = new ArrayList<>(known);
    Place.of(path, name).filter(place -> !isKnown(place.path())).ifPresent(more::add);
    return more.size() == known.size() ? this : new Places(more);
  }

  private boolean isKnown(String path) {
    return known.stream().anyMatch(place -> place.path().equals(path));
  }

  /** The same, and a file that has its own name where it lies in none of the folders. */
  public Places and(Path file) {
    boolean isHeld = known.stream().anyMatch(place -> file.startsWith(place.path()));
    return isHeld || file.getFileName() == null ? this : and(file, file.getFileName().toString());
  }

  /** What is answered to this request passes here. */
  public void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** A document that is answered to a request. */
  static String within(HttpServletRequest request, String document) {
    return request.getAttribute(ATTRIBUTE) instanceof Places places
        ? PATH_VALUE.matcher(places.within(document)).replaceAll("")
        : document;
  }

  /** A text in which the known folders and files have their names. */
  private String within(String text) {
    return known.isEmpty() ? text : any.matcher(text).replaceAll(this::named);
  }

  private String named(MatchResult found) {
    if (found.group(known.size() + 1) != null) {
      return "";
    }
    int place = 1;
    while (found.group(place) == null) {
      place++;
    }
    return Matcher.quoteReplacement(known.get(place - 1).itself());
  }

  /** A sentence of the program's own: what is not known, a file elsewhere, has its name, too. */
  public String inWords(String text) {
    return IN_WORDS.matcher(within(text)).replaceAll("$1");
  }

  /** A document of whose values none says where a file lies. */
  public String inValues(String json) {
    return ANY_VALUE.matcher(within(json)).replaceAll("");
  }
}
