package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.cli.Environment;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.StopSignal;
import dev.socialmetrics.job.scheduling.CronSchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.Yaml;

/**
 * The files for systemd, cron and Kubernetes: that each is well formed and asks for what there is.
 */
class ServiceFilesTest {
  private static final Path SERVICES = Path.of("src/docs/service");
  private static final String HOME = "/srv/social-metrics";
  private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");

  @TempDir private Path folder;

  /** Runs a command line of a service file, without its program, on an empty folder. */
  private int run(List<String> arguments) throws IOException {
    for (String name : List.of("input", "output", "config")) {
      Files.createDirectories(folder.resolve(name));
    }
    StringWriter printed = new StringWriter();
    int exitCode =
        SocialMetrics.run(
            new Environment(
                folder,
                Map.of(),
                Clock.fixed(NOON, ZoneOffset.UTC),
                "tester",
                false,
                new StopSignal()),
            new PrintWriter(printed),
            new PrintWriter(printed),
            arguments.toArray(String[]::new));
    assertThat(printed.toString()).doesNotContain("Unknown option");
    return exitCode;
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split(" +"));
  }

  private static String setting(String file, String key) throws IOException {
    return Files.readAllLines(SERVICES.resolve(file)).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void systemd_verifies_the_units_skipped_where_systemd_analyze_is_missing() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze");
    Path home = Files.createDirectories(folder.resolve("home"));
    Path program = Files.writeString(home.resolve("metrics"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    try (Stream<Path> files = Files.list(SERVICES)) {
      for (Path unit :
          files.filter(file -> file.toString().matches(".*(service|timer)")).toList()) {
        Path copy = folder.resolve(unit.getFileName());
        Files.writeString(copy, Files.readString(unit).replace(HOME, home.toString()));
        command.add(copy.toString());
      }
    }

    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes());

    assertThat(command).hasSize(6);
    assertThat(said).isEmpty();
    assertThat(verify.waitFor()).isZero();
  }

  @Test
  void what_systemd_starts_is_a_command_and_a_stop_counts_as_success() throws IOException {
    List<String> night = words(setting("social-metrics.service", "ExecStart"));

    assertThat(night.get(0)).isEqualTo(HOME + "/metrics");
    assertThat(run(night.subList(1, night.size()))).isZero();
    assertThat(setting("social-metrics.service", "SuccessExitStatus")).isEqualTo("3 143");
    assertThat(setting("social-metrics-schedule.service", "ExecStart"))
        .isEqualTo(HOME + "/metrics schedule");
    assertThat(setting("social-metrics-schedule.service", "SuccessExitStatus")).isEqualTo("143");
    assertThat(setting("social-metrics-serve.service", "ExecStart"))
        .isEqualTo(HOME + "/metrics serve");
    assertThat(setting("social-metrics-serve.service", "SuccessExitStatus")).isEqualTo("143");
    assertThat(setting("social-metrics-serve.service", "ReadWritePaths"))
        .isEqualTo(HOME + "/output");
  }

  @Test
  void the_line_for_a_crontab_is_due_once_a_night_and_runs() throws IOException {
    List<String> lines =
        Files.readAllLines(SERVICES.resolve("crontab")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    List<String> words = words(lines.get(0));
    CronExpression due = CronExpression.parse("0 " + String.join(" ", words.subList(0, 5)));
    int program = words.indexOf("./metrics");

    assertThat(lines).hasSize(1);
    assertThat(new CronSchedule(due, ZoneOffset.UTC).after(NOON)).isEqualTo("2025-12-02T03:30:00Z");
    assertThat(words.subList(5, program)).containsExactly("cd", HOME, "&&");
    assertThat(run(words.subList(program + 1, words.size()))).isZero();
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_cron_job_is_yaml_that_is_due_once_a_night_and_its_command_runs() throws IOException {
    Map<String, Object> job = new Yaml().load(Files.readString(SERVICES.resolve("cronjob.yaml")));
    Map<String, Object> spec = (Map<String, Object>) job.get("spec");
    Map<String, Object> pod = at(spec, "jobTemplate", "spec", "template", "spec");
    Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).get(0);
    List<String> command = (List<String>) container.get("command");
    CronExpression due = CronExpression.parse("0 " + spec.get("schedule"));

    assertThat(job).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "CronJob");
    assertThat(new CronSchedule(due, ZoneOffset.UTC).after(NOON)).isEqualTo("2025-12-02T03:30:00Z");
    assertThat(spec).containsEntry("concurrencyPolicy", "Forbid");
    assertThat(pod).containsEntry("restartPolicy", "Never");
    assertThat(command.get(0)).isEqualTo("/app/metrics");
    assertThat(run(command.subList(1, command.size()))).isZero();
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_deployment_asks_for_health_under_a_name_that_is_known_and_its_command_needs_a_key()
      throws IOException {
    List<Object> documents = new ArrayList<>();
    new Yaml()
        .loadAll(Files.readString(SERVICES.resolve("deployment.yaml")))
        .forEach(documents::add);
    Map<String, Object> pod =
        at((Map<String, Object>) documents.get(0), "spec", "template", "spec");
    Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).get(0);
    List<String> command = (List<String>) container.get("command");

    assertThat(documents).hasSize(2);
    for (String probe : List.of("readinessProbe", "livenessProbe")) {
      Map<String, Object> asked = at(container, probe, "httpGet");
      assertThat(asked).containsEntry("path", "/health").containsEntry("port", "http");
      assertThat(asked.get("httpHeaders"))
          .isEqualTo(List.of(Map.of("name", "Host", "value", "localhost")));
    }
    assertThat(at(container, "securityContext")).containsEntry("readOnlyRootFilesystem", true);
    assertThat(command.get(0)).isEqualTo("/app/metrics");
    assertThat(run(command.subList(1, command.size()))).isEqualTo(2);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> from, String... keys) {
    Map<String, Object> found = from;
    for (String key : keys) {
      found = (Map<String, Object>) found.get(key);
    }
    return found;
  }
}
