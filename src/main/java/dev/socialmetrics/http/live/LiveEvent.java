package dev.socialmetrics.http.live;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Something that happened.
 *
 * @param id of its line of the audit log; the higher, the later
 * @param name {@code run-started}, {@code report-published}, …
 * @param data one line of JSON
 */
record LiveEvent(long id, String name, String data) {
  LiveEvent {
    Objects.requireNonNull(name);
    Objects.requireNonNull(data);
  }

  /** As the stream has it: {@code id}, {@code event}, {@code data} and an empty line. */
  byte[] bytes() {
    return ("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
