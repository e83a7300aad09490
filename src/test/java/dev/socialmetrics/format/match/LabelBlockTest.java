package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.format.description.LabelPattern;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelBlockTest {
  private static final List<LabelPattern> SEEN =
      new FormatReader("posts", "posts.yml", true, ExportWords.NONE)
          .read(
              """
              title: posts
              source: invented
              tables:
                - grain: post lifetime
                  recognise: {by: [post_id]}
                  block: Seen
                  columns: {post_id: Link, impressions: Seen}
              """)
          .get(0)
          .tables()
          .get(0)
          .block();

  @ParameterizedTest
  @CsvSource({
    "link seen link liked, 0, 2",
    "link liked link seen, 2, 4",
    "link liked - link seen, 2, 5",
    "link liked - - seen link -, 3, 6",
    "link seen, 0, 2",
    "link liked, 0, 2"
  })
  void a_block_ends_at_a_blank_label_or_one_that_comes_again(String header, int from, int to) {
    List<String> labels =
        Arrays.stream(header.split(" ")).map(label -> label.replace("-", "")).toList();

    LabelBlock block = LabelBlock.of(labels, SEEN);

    assertThat(block).isEqualTo(new LabelBlock(from, to));
  }
}
