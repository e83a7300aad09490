package dev.socialmetrics.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, how it is signed, and where it may go. */
class MessageTest {
  private static final String TEXT = "a on x: <!channel> & \"likes\" fell.";

  @Test
  void a_generic_message_has_every_key_of_an_alert_and_unknown_ones_are_null() {
    Alert alert =
        new Alert(
            "moved",
            AlertKind.FOLLOWER_DROP,
            AlertSeverity.CRITICAL,
            Optional.of("a"),
            Optional.empty(),
            "likes",
            Optional.of(LocalDate.of(2025, 10, 23)),
            Optional.of(new BigDecimal("7.50")),
            Optional.empty(),
            TEXT);

    assertThat(
            body(
                Webhook.Format.GENERIC,
                List.of(new RaisedAlert(3, alert, 9, "2025-10-24T02:00:00Z"))))
        .isEqualTo(
            "{\"alerts\":[{\"alert_id\":3,\"rule\":\"moved\",\"kind\":\"follower-drop\","
                + "\"severity\":\"critical\",\"account_id\":\"a\",\"platform\":null,"
                + "\"subject\":\"likes\",\"as_of\":\"2025-10-23\",\"figure\":7.50,\"previous\":null,"
                + "\"text\":\"a on x: <!channel> & \\\"likes\\\" fell.\",\"run_id\":9,"
                + "\"raised_at\":\"2025-10-24T02:00:00Z\"}],\"report_date\":null,"
                + "\"text\":\"moved (critical): 1 alert\\n"
                + "• a on x: <!channel> & \\\"likes\\\" fell.\"}");
  }

  @Test
  void a_slack_message_is_grouped_by_rule_and_mentions_nobody() {
    assertThat(body(Webhook.Format.SLACK, Collections.nCopies(2, raised())))
        .isEqualTo(
            "{\"text\":\"*moved* (warning): 2 alerts\\n"
                + "• a on x: &lt;!channel&gt; &amp; \\\"likes\\\" fell.\\n"
                + "• a on x: &lt;!channel&gt; &amp; \\\"likes\\\" fell.\"}");
  }

  @Test
  void of_each_rule_the_worst_three_are_named_and_the_most_urgent_rule_is_first() {
    List<RaisedAlert> alerts =
        List.of(
            raised(5, "moved", AlertSeverity.WARNING, "fifth"),
            raised(3, "moved", AlertSeverity.WARNING, "third"),
            raised(4, "moved", AlertSeverity.WARNING, "fourth"),
            raised(9, "late", AlertSeverity.CRITICAL, "late"),
            raised(2, "moved", AlertSeverity.WARNING, "second"),
            raised(1, "few", AlertSeverity.WARNING, "first"));

    String text = new MessageText(alerts, Optional.empty()).plain();

    assertThat(text)
        .isEqualTo(
            """
            late (critical): 1 alert
            • late
            few (warning): 1 alert
            • first
            moved (warning): 4 alerts
            • second
            • third
            • fourth
            and 1 more""");
  }

  @Test
  void a_message_ends_with_where_the_reports_are() {
    LocalDate date = LocalDate.of(2025, 10, 23);
    Optional<String> address = Optional.of("https://reports.example.com/{date}/?a=1&b=2");
    List<RaisedAlert> alerts = List.of(raised(1, "m", AlertSeverity.INFO, "a"));

    MessageText known =
        new MessageText(alerts, Optional.of(MessageText.ReportPage.of(date, address)));
    MessageText unknown =
        new MessageText(alerts, Optional.of(MessageText.ReportPage.of(date, Optional.empty())));

    assertThat(known.slack())
        .isEqualTo(
            "*m* (info): 1 alert\n• a\n"
                + "<https://reports.example.com/2025-10-23/?a=1&amp;b=2|Report of 2025-10-23>");
    assertThat(known.plain())
        .endsWith("Report of 2025-10-23: https://reports.example.com/2025-10-23/?a=1&b=2");
    assertThat(unknown.slack())
        .isEqualTo("*m* (info): 1 alert\n• a\nReport of 2025-10-23: reports/2025-10-23/index.html");
  }

  @Test
  void the_signature_is_the_hmac_of_the_time_and_the_bytes() {
    Secret key = new Secret("key");

    // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac key
    assertThat(Signature.of(key, 1_700_000_000, bytes("{\"a\":1}")))
        .isEqualTo("a438e398bfafc57e4396bb7fc2304422f0f768e965d073ca313cb52e22e6ad03");
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(
                    n ->
                        Signature.of(
                            n == 0 ? new Secret("other") : key,
                            n == 1 ? 1_700_000_001 : 1_700_000_000,
                            bytes(n == 2 ? "{\"a\":2}" : "{\"a\":1}"))))
        .doesNotContain(Signature.of(key, 1_700_000_000, bytes("{\"a\":1}")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hook.example/x",
        "HTTPS://hook.example:8443/x?y=z",
        "http://localhost/x",
        "http://127.0.0.1:8080/",
        "http://[::1]/"
      })
  void an_address_is_https_or_of_this_machine(String address) {
    assertThatCode(() -> webhook(address)).doesNotThrowAnyException();
    assertThat(webhook(address).isSecure())
        .isEqualTo(address.toLowerCase(Locale.ROOT).startsWith("https"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hook.example/x",
        "https://user:canary@hook.example/x",
        "https:///canary",
        "ftp://hook.example/canary",
        "hook.example/canary",
        "http://localhost.example/canary",
        "https://hook example/canary"
      })
  void any_other_address_is_refused_and_not_shown(String address) {
    assertThatThrownBy(() -> webhook(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("an https address")
        .hasMessageNotContaining("canary");
  }

  @Test
  void work_that_never_ends_is_left_behind() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(() -> TimeLimitedWork.run(() -> await(never), Duration.ofMillis(50)))
        .isInstanceOf(IOException.class)
        .hasMessage("no answer in time");
    never.countDown();
  }

  @Test
  void what_the_work_throws_is_its_own_or_says_nothing() {
    assertThatThrownBy(
            () ->
                TimeLimitedWork.run(
                    () -> fail(new IOException("status 500")), Duration.ofSeconds(9)))
        .isInstanceOf(IOException.class)
        .hasMessage("status 500");
    assertThatThrownBy(
            () ->
                TimeLimitedWork.run(
                    () -> fail(new IllegalStateException("canary")), Duration.ofSeconds(9)))
        .isInstanceOf(IOException.class)
        .hasMessage("failed to deliver");
  }

  private static void fail(Exception why) throws IOException {
    if (why instanceof IOException io) {
      throw io;
    }
    throw (RuntimeException) why;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Webhook webhook(String address) {
    return new Webhook(
        "team",
        new Secret(address),
        Webhook.Format.GENERIC,
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private static RaisedAlert raised() {
    return raised(1, "moved", AlertSeverity.WARNING, TEXT);
  }

  private static RaisedAlert raised(long id, String rule, AlertSeverity severity, String text) {
    Alert alert =
        new Alert(
            rule,
            AlertKind.CHANGE,
            severity,
            Optional.empty(),
            Optional.empty(),
            "likes",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text);
    return new RaisedAlert(id, alert, 2, "2025-10-24T02:00:00Z");
  }

  private static String body(Webhook.Format format, List<RaisedAlert> alerts) {
    return new String(MessageBody.of(format, alerts, Optional.empty()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
