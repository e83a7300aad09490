package dev.socialmetrics.http.intake;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import jakarta.servlet.http.HttpServletRequest;
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
  void daily(HttpServletRequest request) {
    take(Kind.DAILY, request);
  }

  @PostMapping("/content")
  void content(HttpServletRequest request) {
    take(Kind.CONTENT, request);
  }

  @PostMapping("/audience")
  void audience(HttpServletRequest request) {
    take(Kind.AUDIENCE, request);
  }

  @PostMapping("/roi")
  void campaign(HttpServletRequest request) {
    take(Kind.CAMPAIGN, request);
  }

  private void take(Kind kind, HttpServletRequest request) {
    SentType.requireSameOrigin(request);
    Form form = SentType.ofRows(request);
    QueryParameters.of(request, List.of());
    reception.receive(request, most, (exchange, body) -> intake.take(kind, form, exchange, body));
  }
}
