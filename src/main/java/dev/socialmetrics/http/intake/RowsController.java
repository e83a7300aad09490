package dev.socialmetrics.http.intake;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows of each kind: one, or several. */
@RestController
@RequestMapping("/api/social-media/metrics")
public final class RowsController {
  private final BodyReception reception;
  private final RowsIntake intake;
  private final long most;

  RowsController(BodyReception reception, RowsIntake intake, long most) {
    this.reception = reception;
    this.intake = intake;
    this.most = most;
  }

  @PostMapping("/daily")
  void daily(HttpServletRequest request) throws IOException {
    take(Kind.DAILY, request);
  }

  @PostMapping("/content")
  void content(HttpServletRequest request) throws IOException {
    take(Kind.CONTENT, request);
  }

  @PostMapping("/audience")
  void audience(HttpServletRequest request) throws IOException {
    take(Kind.AUDIENCE, request);
  }

  @PostMapping("/roi")
  void campaign(HttpServletRequest request) throws IOException {
    take(Kind.CAMPAIGN, request);
  }

  private void take(Kind kind, HttpServletRequest request) throws IOException {
    SentType.requireSameOrigin(request);
    Form form = SentType.ofRows(request);
    QueryParameters.of(request, List.of());
    BodyReception.requireSize(request, most);
    Exchange exchange = Exchange.begin(request);
    try {
      reception.take(exchange, most, body -> intake.take(kind, form, exchange, body));
    } catch (IOException | RuntimeException e) {
      exchange.fail(e);
    }
  }
}
