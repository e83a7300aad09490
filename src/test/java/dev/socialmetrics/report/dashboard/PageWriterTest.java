package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.NotMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageWriterTest {
  private final List<NotMade> notMade = new ArrayList<>();

  @TempDir Path folder;

  private PageWriter pages() {
    return new PageWriter(LocalDate.parse("2025-10-23"), new PlainFolder(folder), notMade::add);
  }

  private static Object broken() {
    throw new ArithmeticException("<overflow>");
  }

  @Test
  void in_the_place_of_a_page_that_cannot_be_made_a_page_says_so() throws IOException {
    pages().write("accounts/1.html", "account.jte", "One", "../index.html", PageWriterTest::broken);

    assertThat(Files.readString(folder.resolve("accounts/1.html")))
        .contains("<h1>One</h1>", "href=\"../index.html\"")
        .contains(
            "This page could not be made: ArithmeticException: &lt;overflow&gt;;"
                + " the other pages are complete.");
    assertThat(notMade.stream().map(NotMade::line))
        .containsExactly("accounts/1.html could not be made: ArithmeticException: <overflow>");
  }

  @Test
  void a_page_that_cannot_be_rendered_is_replaced_whole() throws IOException {
    pages().write("index.html", "index.jte", "Today", "", () -> "no page of that template");

    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("<h1>Today</h1>", "This page could not be made: ");
    assertThat(notMade).hasSize(1);
  }

  @Test
  void a_stop_is_no_trouble_of_a_page() {
    assertThatThrownBy(
            () ->
                pages()
                    .write(
                        "index.html",
                        "index.jte",
                        "",
                        "",
                        () -> {
                          throw new CancellationException("stop");
                        }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void a_piece_that_cannot_be_made_is_replaced_by_words_that_say_so() {
    Pieces pieces = new Pieces("index.html", notMade::add);

    assertThat(pieces.make("headline", () -> "sound", words -> words)).isEqualTo("sound");
    assertThat(
            pieces
                .table(
                    "platforms",
                    () -> {
                      throw new ArithmeticException("overflow");
                    })
                .empty())
        .isEqualTo(
            "This part could not be made: ArithmeticException: overflow; the others are complete.");
    assertThat(notMade.stream().map(NotMade::what)).containsExactly("index.html, platforms");
  }

  @Test
  void what_pages_share_fails_where_it_is_needed() {
    Held<String> held =
        Held.of(
            () -> {
              throw new ArithmeticException("overflow");
            });

    assertThat(held.value()).isEmpty();
    assertThatThrownBy(held::get).isInstanceOf(ArithmeticException.class).hasMessage("overflow");
  }
}
