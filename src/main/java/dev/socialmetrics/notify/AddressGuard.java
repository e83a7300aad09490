package dev.socialmetrics.notify;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses may be connected to. A host is resolved once, and what was looked at is what is
 * connected to: a name that changes its mind in between gains nothing.
 */
final class AddressGuard {
  private final List<String> hosts;

  /** How names become addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws IOException;
  }

  private final Resolver resolver;

  /**
   * @param hosts the only ones allowed, then private ones too; empty allows every public one
   */
  AddressGuard(Collection<String> hosts, Resolver resolver) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.resolver = resolver;
  }

  /**
   * The address to connect to.
   *
   * @throws IOException when the host is unknown or not allowed; the message names no address
   */
  InetAddress address(Webhook webhook) throws IOException {
    String host = webhook.uri().getHost().toLowerCase(Locale.ROOT);
    if (!hosts.isEmpty() && !hosts.contains(host)) {
      throw new IOException("the host is not among alerts.webhook-hosts");
    }
    InetAddress[] found = resolve(host);
    for (InetAddress address : found) {
      if (!webhook.isSecure() && !address.isLoopbackAddress()) {
        throw new IOException("http is for this machine only");
      }
      if (webhook.isSecure() && hosts.isEmpty() && !isPublic(address)) {
        throw new IOException("the host has a private address; list it in alerts.webhook-hosts");
      }
    }
    return found[0];
  }

  private InetAddress[] resolve(String host) throws IOException {
    try {
      return resolver.resolve(host);
    } catch (IOException e) {
      throw new IOException("the host is unknown");
    }
  }

  /** False for every range that is not of the public internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean special = first == 192 && second == 0 && bytes[2] == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !shared && !special && !benchmark;
  }

  /** Only 2000::/3, and of it not 2002::/16, which carries an IPv4 address within. */
  private static boolean isPublic6(byte[] bytes) {
    boolean global = (bytes[0] & 0xE0) == 0x20;
    return global && !(bytes[0] == 0x20 && bytes[1] == 0x02);
  }
}
