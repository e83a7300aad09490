package dev.socialmetrics.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1"
      })
  void an_address_of_the_inside_is_refused_unless_its_host_is_listed(String address)
      throws IOException {
    Webhook webhook = webhook("https://hook.example/x");

    assertThatThrownBy(() -> guard(List.of(), address).address(webhook))
        .isInstanceOf(IOException.class)
        .hasMessage("the host has a private address; list it in alerts.webhook-hosts");
    assertThat(guard(List.of("Hook.example"), address).address(webhook))
        .isEqualTo(InetAddress.getByName(address));
  }

  @Test
  void a_public_address_is_taken_and_a_host_beside_the_list_is_not() throws IOException {
    Webhook webhook = webhook("https://hook.example/x");

    assertThat(guard(List.of(), "93.184.216.34").address(webhook).getHostAddress())
        .isEqualTo("93.184.216.34");
    assertThatThrownBy(() -> guard(List.of("other.example"), "93.184.216.34").address(webhook))
        .hasMessage("the host is not among alerts.webhook-hosts");
  }

  @Test
  void plain_http_never_leaves_the_machine() {
    assertThatThrownBy(() -> webhook("http://hook.example/x"))
        .hasMessage("an https address, or http of localhost, without a user's name");
    assertThatThrownBy(
            () -> guard(List.of(), "93.184.216.34").address(webhook("http://localhost/x")))
        .hasMessage("http is for this machine only");
  }

  @Test
  void a_webhook_does_not_show_its_address_or_secret() {
    assertThat(webhook("https://hook.example/token").toString())
        .doesNotContain("token", "canary")
        .contains("***");
  }

  private static Webhook webhook(String address) {
    return new Webhook(
        "team",
        new Secret(address),
        Webhook.Format.GENERIC,
        Optional.of(new Secret("canary")),
        Duration.ofSeconds(5));
  }

  private static AddressGuard guard(List<String> hosts, String address) {
    return new AddressGuard(hosts, host -> new InetAddress[] {InetAddress.getByName(address)});
  }
}
