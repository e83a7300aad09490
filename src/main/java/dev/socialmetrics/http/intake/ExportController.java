package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An export of a platform, to be imported. */
@RestController
@RequestMapping("/api/social-media/metrics")
public final class ExportController {
  private final BodyReception reception;
  private final ExportIntake intake;
  private final long most;

  ExportController(BodyReception reception, ExportIntake intake, long most) {
    this.reception = reception;
    this.intake = intake;
    this.most = most;
  }

  @PostMapping("/import")
  void take(HttpServletRequest request) {
    SentType.requireSameOrigin(request);
    SentType.requireExport(request);
    QueryParameters.of(request, ExportIntake.PARAMETERS);
    reception.receive(request, most, intake::take);
  }
}
