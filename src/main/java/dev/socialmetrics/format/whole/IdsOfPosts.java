package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.PostIdKind;
import dev.socialmetrics.domain.PostIds;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Posts of one channel that have ids of two kinds: a post that is there under both would be stored
 * twice. With what is stored already, they are compared when the file is published.
 */
public final class IdsOfPosts implements WholeFileRule {
  private final PostIds ids = new PostIds();

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      ids.add(accepted.value().values());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<PostIds.Channel, Map<PostIdKind, String>> channel : ids.all().entrySet()) {
      if (channel.getValue().size() > 1) {
        throw new FileRefused(problem(channel.getKey(), channel.getValue()));
      }
    }
    return List.of();
  }

  private static Problem problem(PostIds.Channel channel, Map<PostIdKind, String> kinds) {
    return Problem.of(
        ProblemCode.FILE_OTHER_IDS,
        "posts of "
            + channel
            + " with "
            + kinds.entrySet().stream()
                .map(each -> each.getKey().like(each.getValue()))
                .collect(Collectors.joining(", and with ")),
        "ids of one kind",
        "A post would be stored under both. Leave the posts of one kind out, or give them the ids"
            + " of the other kind.");
  }
}
