package dev.socialmetrics.http.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that arrive while the disk is full, on a server with nothing but their reception. */
class FullDiskTest {
  private static final int BYTES = 100_000;

  @TempDir private Path folder;
  private final AtomicLong free = new AtomicLong();
  private final Tomcat tomcat = new Tomcat();
  private BodyReception reception;

  /** A disk that takes as many bytes as are free. */
  private OutputStream open(Path file) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(file)) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        if (free.addAndGet(-count) < 0) {
          throw new IOException("No space left on device");
        }
        out.write(bytes, from, count);
      }
    };
  }

  private void receive(HttpServletRequest request) {
    reception.receive(
        request,
        BYTES,
        (exchange, body) -> {
          throw new RequestRefused(409, "arrived", Files.size(body) + " bytes");
        });
  }

  /** A servlet that receives bodies. */
  private Servlet posts() {
    return new GenericServlet() {
      private static final long serialVersionUID = 1L;

      @Override
      public void service(ServletRequest request, ServletResponse response) {
        receive((HttpServletRequest) request);
      }
    };
  }

  @BeforeEach
  void start() throws LifecycleException {
    reception = new BodyReception(folder.resolve("bodies"), Duration.ofMinutes(1), this::open);
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    tomcat.setSilent(true);
    Context context = tomcat.addContext("", null);
    Wrapper posts = Tomcat.addServlet(context, "posts", posts());
    posts.setAsyncSupported(true);
    posts.addMapping("/");
    tomcat.getConnector();
    tomcat.start();
  }

  @AfterEach
  void end() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
    reception.close();
  }

  private HttpResponse<String> post() throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[BYTES]))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_body_that_the_disk_has_no_room_for_is_503_and_leaves_nothing_behind() throws Exception {
    free.set(BYTES / 2);

    HttpResponse<String> full = post();

    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(full.body())
        .contains(
            "\"success\": false",
            "the output folder is full or cannot be written. Nothing was stored. Send it again later",
            "\"error\": \"unavailable\"")
        .doesNotContain("No space left");
    assertThat(left()).isZero();

    free.set(BYTES);
    assertThat(post().body()).contains(BYTES + " bytes");
    assertThat(left()).isZero();
  }

  private long left() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("bodies"))) {
      return files.count();
    }
  }
}
