package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * A form with an export in it, as {@code curl -F} and browsers send it (RFC 7578).
 *
 * @param fields by name
 * @param fileName of the one file in it, as the client calls it
 */
record SentForm(Map<String, String> fields, String fileName) {
  private static final int BUFFER = 16 * 1024;
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_FIELD = 1024;

  SentForm {
    fields = Map.copyOf(fields);
  }

  /** A field that is filled in. */
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  /** What is done with the bytes of a file. */
  interface Use<T> {
    T with(InputStream bytes) throws IOException;
  }

  /**
   * Reads everything but the file.
   *
   * @throws RequestRefused 400 where it is malformed, or has not one file
   */
  static SentForm read(Path body, String contentType) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    Optional<String> fileName = Optional.empty();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(body))) {
      MultipartStream parts = open(in, contentType);
      int count = 0;
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        Part part = Part.of(parts.readHeaders());
        count++;
        if (count > MOST_PARTS || part.fileName().isPresent() && fileName.isPresent()) {
          throw notOne("more than one file");
        }
        if (part.fileName().isPresent()) {
          fileName = part.fileName();
          parts.discardBodyData();
        } else {
          fields.put(part.name(), text(parts));
        }
      }
    } catch (MultipartStream.MalformedStreamException e) {
      throw malformed(e);
    }
    return new SentForm(fields, fileName.orElseThrow(() -> notOne("no file")));
  }

  /** Reads the file of a form that was read before. */
  static <T> T file(Path body, String contentType, Use<T> use) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(body))) {
      MultipartStream parts = open(in, contentType);
      for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        if (Part.of(parts.readHeaders()).fileName().isPresent()) {
          try (InputStream bytes = parts.newInputStream()) {
            return use.with(bytes);
          }
        }
        parts.discardBodyData();
      }
    }
    throw notOne("no file");
  }

  private static MultipartStream open(InputStream in, String contentType) {
    String boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
    if (boundary == null) {
      throw wrong("no boundary", "multipart/form-data; boundary=…");
    }
    try {
      return new MultipartStream(in, boundary.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
    } catch (IllegalArgumentException e) {
      throw wrong("a boundary of " + boundary.length() + " characters", "a boundary of 1 to 70");
    }
  }

  private static String text(MultipartStream parts) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream bytes = parts.newInputStream()) {
      text.write(bytes.readNBytes(LONGEST_FIELD + 1));
    }
    if (text.size() > LONGEST_FIELD) {
      throw wrong("a field of more than " + LONGEST_FIELD + " bytes", "short fields, and one file");
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** One part's name, and the name of its file where it is one. */
  private record Part(String name, Optional<String> fileName) {
    static Part of(String headers) {
      String disposition =
          headers
              .lines()
              .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
              .map(line -> line.substring("content-disposition:".length()).strip())
              .findFirst()
              .orElseThrow(() -> wrong("a part without Content-Disposition", "named parts"));
      try {
        ContentDisposition parsed = ContentDisposition.parse(disposition);
        return new Part(
            Optional.ofNullable(parsed.getName()).orElse(""),
            Optional.ofNullable(parsed.getFilename()));
      } catch (IllegalArgumentException e) {
        throw wrong(Clip.clip(disposition), "form-data; name=\"…\"");
      }
    }
  }

  private static RequestRefused malformed(MultipartStream.MalformedStreamException e) {
    return wrong(Clip.clip(String.valueOf(e.getMessage())), "a whole multipart/form-data body");
  }

  private static RequestRefused notOne(String found) {
    return wrong(found, "one part with a file, and the fields account_id and platform");
  }

  private static RequestRefused wrong(String found, String expected) {
    Fault fault =
        new Fault(
            "body.form", "", Optional.of(found), expected, "Correct the body and send it again.");
    return new RequestRefused(
        400,
        "bad_request",
        "found " + found + ", expected " + expected + ". " + fault.remedy(),
        List.of(fault),
        Map.of());
  }
}
