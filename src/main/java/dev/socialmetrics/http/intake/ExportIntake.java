package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.inbox.BodyPlaces;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.file.FileOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exports of platforms that are sent: as good as dropped into the folder of their account. */
final class ExportIntake {
  static final List<String> PARAMETERS = List.of("account_id", "platform", "filename");

  /** What can be the name of a folder everywhere, and is read back as it was. */
  private static final Pattern FOLDER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._-]*");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ACCOUNT = 200;
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/csv", ".csv",
          "application/json", ".json",
          "application/x-ndjson", ".jsonl",
          "application/zip", ".zip",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
          "application/vnd.ms-excel", ".xls");

  private final Acceptance acceptance;
  private final Configuration configuration;
  private final Stored stored;

  ExportIntake(Acceptance acceptance, Configuration configuration, Stored stored) {
    this.acceptance = acceptance;
    this.configuration = configuration;
    this.stored = stored;
  }

  /** Takes a body, and answers then or later. */
  void take(Exchange exchange, Path body) throws IOException {
    Sent sent = read(exchange, body);
    String account = account(sent.account());
    Caller.of(exchange.request()).requireAccount(account);
    Instant at = acceptance.next();
    Draft draft = draft(sent, account, body, at);
    Sending sending = Sending.of(exchange.request(), draft.sha256() + " " + draft.name());
    Checked checked = acceptance.judge(draft, asked(account, sent));
    Judged judged = new Judged(sending, at, draft, checked);
    acceptance.keep(judged, () -> refusal(checked, draft, sent));
    acceptance.accept(
        judged,
        false,
        (fate, run) ->
            IntakeAnswer.ofExport(
                    sent.fileName(),
                    checked.format(),
                    fate.outcome() != FileOutcome.LOADED || fate.runId() != run,
                    fate.counts(),
                    stored.rejected(draft))
                .inRun(fate.runId()),
        exchange);
  }

  private static AskedFiles asked(String account, Sent sent) {
    return new AskedFiles(List.of(), Optional.of(account), sent.platform(), StatedFacts.NONE);
  }

  /**
   * An export as it came.
   *
   * @param contentType of the form that it is a part of; empty where the body is the export
   */
  private record Sent(
      String account, Optional<String> platform, String fileName, Optional<String> contentType) {}

  private Sent read(Exchange exchange, Path body) throws IOException {
    QueryParameters query = QueryParameters.of(exchange.request(), PARAMETERS);
    String type = SentType.of(exchange.request());
    Optional<String> account = query.one("account_id");
    Optional<String> platform = query.one("platform");
    if (type.equals("multipart/form-data")) {
      String contentType = exchange.request().getContentType();
      SentForm form = SentForm.read(body, contentType);
      return new Sent(
          requireAccount(account.or(() -> form.field("account_id"))),
          platform.or(() -> form.field("platform")).map(this::requirePlatform),
          safe(form.fileName()),
          Optional.of(contentType));
    }
    String name = query.one("filename").orElse("export" + ENDINGS.getOrDefault(type, ".csv"));
    return new Sent(
        requireAccount(account), platform.map(this::requirePlatform), safe(name), Optional.empty());
  }

  private static String requireAccount(Optional<String> account) {
    return account.map(String::strip).orElseThrow(() -> noAccount("parameter.missing", account));
  }

  /** The id that is meant, which is going to be the name of a folder. */
  private String account(String written) {
    String account = configuration.accounts().meant(written);
    if (!FOLDER.matcher(account).matches() || bytes(account) > LONGEST_ACCOUNT) {
      throw noAccount("parameter.value", Optional.of(written));
    }
    return account;
  }

  private static RequestRefused noAccount(String code, Optional<String> found) {
    return RequestRefused.of(
        new Fault(
            code,
            "?account_id",
            found.map(Clip::clip),
            "the id or handle of the account that the export is of: letters, digits and @ . _ - only,"
                + " at most "
                + LONGEST_ACCOUNT
                + " bytes",
            "Add account_id=… to the address, or to the form."));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String requirePlatform(String name) {
    Optional<Platform> platform = configuration.platforms().find(name);
    return platform
        .map(Platform::key)
        .orElseThrow(
            () ->
                RequestRefused.of(
                    Fault.of(
                        "parameter.value",
                        "platform",
                        Clip.clip(name),
                        "one of " + String.join(" ", configuration.platforms().keys()),
                        "Correct the value.")));
  }

  /** The last part of a name, without what a folder could make something else of. */
  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").replaceFirst("^[.~\\s]+", "");
    if (plain.isBlank()) {
      return "export.csv";
    }
    String shown = plain;
    while (bytes(shown) > LONGEST_NAME) {
      shown = shown.substring(shown.offsetByCodePoints(0, 1));
    }
    return shown;
  }

  private Draft draft(Sent sent, String account, Path body, Instant at) throws IOException {
    Inbox.Naming naming =
        hash ->
            account
                + sent.platform().map(platform -> "/" + platform).orElse("")
                + "/"
                + hash
                + "/"
                + sent.fileName();
    if (sent.contentType().isPresent()) {
      return SentForm.file(body, sent.contentType().get(), bytes -> draft(bytes, naming, at));
    }
    try (InputStream bytes = Files.newInputStream(body)) {
      return draft(bytes, naming, at);
    }
  }

  private Draft draft(InputStream bytes, Inbox.Naming naming, Instant at) throws IOException {
    return acceptance.draft(inbox -> inbox.draft(bytes, naming, at));
  }

  private static RequestRefused refusal(Checked checked, Draft draft, Sent sent) {
    List<Fault> faults =
        checked.rejected().stream()
            .flatMap(row -> RowFaults.faults(row, false, BodyPlaces.AS_IN_FILE).stream())
            .toList();
    String message =
        checked
            .refusal()
            .map(refusal -> refusal.message().replace(draft.name(), sent.fileName()))
            .orElse("it has no row that can be stored. Nothing was stored.");
    if (sent.platform().isEmpty() && checked.isRefusedFor(ProblemCode.FILE_UNKNOWN_PLATFORM)) {
      return RequestRefused.of(
          new Fault(
              "parameter.missing",
              "?platform",
              Optional.empty(),
              "the platform that the export is of, which it does not say itself",
              "Add platform=… to the address, or to the form."));
    }
    return new RequestRefused(
        422, "refused", message, faults.isEmpty() ? RowFaults.problems(checked) : faults, Map.of());
  }
}
