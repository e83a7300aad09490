package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Fault;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.inbox.IdempotencyKeys;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import dev.socialmetrics.job.inbox.Receipts;
import dev.socialmetrics.problem.Clip;
import java.io.IOException;
import java.io.InputStream;
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
  private static final Pattern FOLDER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} @._-]{0,99}");

  private static final int LONGEST_NAME = 150;
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/csv", ".csv",
          "application/json", ".json",
          "application/x-ndjson", ".jsonl",
          "application/zip", ".zip",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
          "application/vnd.ms-excel", ".xls");

  private final Intake intake;
  private final Inbox inbox;
  private final Receipts receipts;
  private final IdempotencyKeys keys;
  private final Configuration configuration;

  ExportIntake(
      Intake intake,
      Inbox inbox,
      Receipts receipts,
      IdempotencyKeys keys,
      Configuration configuration) {
    this.intake = intake;
    this.inbox = inbox;
    this.receipts = receipts;
    this.keys = keys;
    this.configuration = configuration;
  }

  /** Takes a body, and answers then or later. */
  void take(Exchange exchange, Path body) throws IOException {
    Sent sent = read(exchange, body);
    String account = configuration.accounts().meant(sent.account());
    Caller.of(exchange.request()).requireAccount(account);
    Instant at = receipts.next();
    Draft draft = draft(sent, account, body, at);
    Sending sending = Sending.of(exchange.request(), draft.sha256() + " " + draft.name());
    Checked checked = intake.judging(() -> intake.check(draft));
    if (!checked.isAnyGood()) {
      inbox.discard(draft);
      throw refusal(checked, draft, sent);
    }
    try {
      sending.keep(keys, at);
    } catch (RequestRefused e) {
      inbox.discard(draft);
      throw e;
    }
    boolean small = Files.size(draft.path()) <= Intake.SMALL;
    intake.accept(draft, small, IntakeAnswer.ofExport(sent.fileName(), checked), exchange);
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
    String found = account.map(String::strip).orElse("");
    if (!FOLDER.matcher(found).matches()) {
      throw RequestRefused.of(
          new Fault(
              found.isEmpty() ? "parameter.missing" : "parameter.value",
              "?account_id",
              account.map(Clip::clip),
              "the id or handle of the account that the export is of",
              "Add account_id=… to the address, or to the form."));
    }
    return found;
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
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
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
      return SentForm.file(body, sent.contentType().get(), bytes -> inbox.draft(bytes, naming, at));
    }
    try (InputStream bytes = Files.newInputStream(body)) {
      return inbox.draft(bytes, naming, at);
    }
  }

  private static RequestRefused refusal(Checked checked, Draft draft, Sent sent) {
    List<Fault> faults =
        checked.rejected().stream().flatMap(row -> RowFaults.faults(row, false).stream()).toList();
    String message =
        checked
            .refusal()
            .map(refusal -> refusal.replace(draft.name(), sent.fileName()))
            .orElse("it has no row that can be stored. Nothing was stored.");
    return new RequestRefused(422, "refused", message, faults, Map.of());
  }
}
