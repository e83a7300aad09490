package dev.socialmetrics.http.server;

import dev.socialmetrics.configuration.ServeSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the server listens, and by which names it may be called.
 *
 * @param hosts lower-case
 */
record ListenAddress(InetAddress address, Set<String> hosts) {

  /**
   * @throws IllegalArgumentException where the address is not known
   */
  static ListenAddress of(ServeSettings settings) {
    try {
      Set<String> hosts = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
      hosts.add(settings.address().toLowerCase(Locale.ROOT));
      settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
      return new ListenAddress(InetAddress.getByName(settings.address()), hosts);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "serve.address: found "
              + settings.address()
              + ", expected an address of this machine. Correct the value.");
    }
  }

  /** Whether it is reached from this machine only. */
  boolean isLocal() {
    return address.isLoopbackAddress();
  }
}
