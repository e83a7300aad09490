package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code metrics warm-up}: uses the program once on two tiny files in a temporary folder, so that
 * the launcher can keep the classes it loads. Leaves nothing behind.
 */
@Command(
    name = "warm-up",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Use the program once on two tiny files, for the launcher.")
final class WarmUpCommand implements Callable<Integer> {
  private static final Duration LONG_ENOUGH_TO_BE_READ_AT_ONCE = Duration.ofDays(1);
  private static final String DAILY =
      """
      account_id,platform,date,followers,reach,impressions,likes,comments,shares,saves
      1,instagram,2025-10-22,1000,500,900,40,5,3,2
      1,instagram,2025-10-23,1010,520,950,4O,6,2,1
      """;
  private static final String POSTS =
      """
      {"account_id":1,"platform":"instagram","post_id":"p1","posted_at":"2025-10-23T10:30:00Z","likes":9,"reach":500}
      """;
  private static final List<List<String>> USES =
      List.of(
          List.of("nightly"),
          List.of("runs"),
          List.of("rejects"),
          List.of("report", "summary", "--account", "1", "--platform", "instagram", "--stdout"));

  private final CommandContext context;

  WarmUpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("metrics-warm-up-");
    try {
      put(folder.resolve("input").resolve("daily.csv"), DAILY);
      put(folder.resolve("input").resolve("posts.jsonl"), POSTS);
      return USES.stream().mapToInt(use -> use(folder, use)).max().orElse(0);
    } finally {
      delete(folder);
    }
  }

  private void put(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(
        file,
        FileTime.from(
            context.environment().clock().instant().minus(LONG_ENOUGH_TO_BE_READ_AT_ONCE)));
  }

  private int use(Path folder, List<String> arguments) {
    Environment here = context.environment();
    Environment there =
        new Environment(folder, Map.of(), here.clock(), here.user(), false, new StopSignal());
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return SocialMetrics.run(there, nowhere, context.err(), arguments.toArray(String[]::new));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
