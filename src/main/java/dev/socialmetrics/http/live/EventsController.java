package dev.socialmetrics.http.live;

import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.problem.Clip;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens, as server-sent events. */
@RestController
public final class EventsController {
  private static final String LAST = "Last-Event-ID";

  private final LiveFeed feed;

  public EventsController(LiveFeed feed) {
    this.feed = feed;
  }

  @GetMapping("/events")
  void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller.of(request).requireAllAccounts();
    QueryParameters.of(request, List.of());
    OptionalLong after = lastSeen(request);
    if (request.getMethod().equals("HEAD")) {
      EventStream.describe(response);
    } else {
      feed.join(request, response, after);
    }
  }

  private static OptionalLong lastSeen(HttpServletRequest request) {
    Optional<String> header =
        Optional.ofNullable(request.getHeader(LAST)).filter(text -> !text.isEmpty());
    if (header.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!header.get().matches("[0-9]{1,18}")) {
      throw new RequestRefused(
          400,
          "bad_request",
          LAST
              + ": found \""
              + Clip.clip(header.get())
              + "\", expected the id of an event, a whole number. Leave the header out to get what"
              + " comes next.");
    }
    return OptionalLong.of(Long.parseLong(header.get()));
  }
}
