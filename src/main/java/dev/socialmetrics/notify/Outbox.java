package dev.socialmetrics.notify;

import dev.socialmetrics.store.alert.AlertMessages;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Delivers what waits in the table of messages; what fails waits for a later run. */
public final class Outbox {
  /** For all messages of a run together. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;

  private final AlertMessages messages;
  private final Map<String, Webhook> webhooks;
  private final Duration giveUpAfter;
  private final Optional<String> reportLink;
  private final Clock clock;
  private final WebhookClient client;

  /**
   * @param hosts the only hosts allowed; empty allows every public one
   * @param reportLink address of the reports of a date, {@code {date}} in the date's place
   */
  public Outbox(
      AlertMessages messages,
      List<Webhook> webhooks,
      Collection<String> hosts,
      Duration giveUpAfter,
      Optional<String> reportLink,
      Clock clock) {
    this.messages = messages;
    this.webhooks = webhooks.stream().collect(Collectors.toMap(Webhook::name, Function.identity()));
    this.giveUpAfter = giveUpAfter;
    this.reportLink = reportLink;
    this.clock = clock;
    this.client = new WebhookClient(new AddressGuard(hosts, InetAddress::getAllByName), clock);
  }

  /**
   * Tries every message that is due, once; what went wrong, in words that show no secret. A message
   * that was handed over and not recorded so, since the process died, is sent again under the same
   * key.
   *
   * @param stop asked before each message; true leaves the rest to a later run
   */
  public List<String> deliver(BooleanSupplier stop) {
    List<String> troubles = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (AlertMessages.WaitingMessage message : messages.due(clock.instant())) {
      Webhook webhook = webhooks.get(message.webhook());
      if (webhook == null || clock.instant().isAfter(message.createdAt().plus(giveUpAfter))) {
        messages.givenUp(message, clock.instant());
        troubles.add("webhook " + message.webhook() + ": given up");
      } else if (end - System.nanoTime() > 0 && !stop.getAsBoolean()) {
        deliver(message, webhook, Duration.ofNanos(end - System.nanoTime()), troubles);
      }
    }
    return troubles;
  }

  private void deliver(
      AlertMessages.WaitingMessage message,
      Webhook webhook,
      Duration patience,
      List<String> troubles) {
    byte[] body =
        MessageBody.of(
            webhook.format(),
            messages.alerts(message),
            message.reportDate().map(date -> MessageText.ReportPage.of(date, reportLink)));
    try {
      String key = message.batch() + "-" + webhook.name();
      TimeLimitedWork.run(() -> client.post(webhook, key, body, patience), patience);
      messages.delivered(message, clock.instant());
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      messages.failed(message, why, nextAttempt(message));
      troubles.add("webhook " + webhook.name() + ": " + why + "; tried again by a later run");
    }
  }

  private Instant nextAttempt(AlertMessages.WaitingMessage message) {
    int doublings = Math.min(message.attempts(), MOST_DOUBLINGS);
    return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
  }
}
