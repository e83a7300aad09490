package dev.socialmetrics.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts one message over a connection of its own. Plain sockets, since the platform's HTTP client
 * resolves the host once more when it connects. Redirects are not followed: they are no success.
 */
final class WebhookClient {
  private static final int MOST_RESPONSE_BYTES = 64 * 1024;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final AddressGuard guard;
  private final Clock clock;

  WebhookClient(AddressGuard guard, Clock clock) {
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * @param key the same for every attempt at one message
   * @param patience for all of it
   * @throws IOException when it was not taken; the message shows no address and no secret
   */
  void post(Webhook webhook, String key, byte[] body, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    InetAddress address = guard.address(webhook);
    try (Socket plain = new Socket()) {
      int wait = wait(webhook, deadline);
      plain.connect(new InetSocketAddress(address, port(webhook)), wait);
      plain.setSoTimeout(wait);
      try (Socket socket = webhook.isSecure() ? secured(plain, webhook) : plain) {
        OutputStream out = socket.getOutputStream();
        out.write(head(webhook, key, body).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        requireSuccess(answer(socket, webhook, deadline));
      }
    } catch (SocketTimeoutException e) {
      throw new IOException("no answer in time");
    }
  }

  private static int wait(Webhook webhook, long deadline) throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new IOException("no answer in time");
    }
    return (int) Math.min(left, webhook.timeout().toMillis());
  }

  private static int port(Webhook webhook) {
    int port = webhook.uri().getPort();
    return port >= 0 ? port : webhook.isSecure() ? HTTPS_PORT : HTTP_PORT;
  }

  private static Socket secured(Socket plain, Webhook webhook) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, webhook.uri().getHost(), port(webhook), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private String head(Webhook webhook, String key, byte[] body) {
    URI uri = webhook.uri();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    long timestamp = clock.instant().getEpochSecond();
    String signature =
        webhook
            .secret()
            .map(secret -> Signature.of(secret, timestamp, body))
            .map(hex -> "X-Metrics-Signature: sha256=" + hex + "\r\n")
            .orElse("");
    return "POST "
        + path
        + query
        + " HTTP/1.1\r\n"
        + "Host: "
        + uri.getHost()
        + port
        + "\r\n"
        + "Content-Type: application/json; charset=utf-8\r\n"
        + "Content-Length: "
        + body.length
        + "\r\n"
        + "User-Agent: social-metrics\r\n"
        + "Idempotency-Key: "
        + key
        + "\r\n"
        + "X-Metrics-Timestamp: "
        + timestamp
        + "\r\n"
        + signature
        + "Connection: close\r\n\r\n";
  }

  /** The first line of the answer; no more than a bounded part of it is ever read. */
  private static String answer(Socket socket, Webhook webhook, long deadline) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int n = 0; n < MOST_RESPONSE_BYTES; n++) {
      socket.setSoTimeout(wait(webhook, deadline));
      int next = in.read();
      if (next < 0 || next == '\n') {
        return line.toString().strip();
      }
      line.append((char) next);
    }
    throw new IOException("the answer is no HTTP");
  }

  private static void requireSuccess(String line) throws IOException {
    String[] words = line.split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("\\d{3}")) {
      throw new IOException("the answer is no HTTP");
    }
    if (!words[1].startsWith("2")) {
      throw new IOException("answered with status " + words[1]);
    }
  }
}
