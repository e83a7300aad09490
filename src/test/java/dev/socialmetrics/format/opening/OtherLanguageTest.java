package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export with labels in a language that no format knows is shown beside what it looks like. */
class OtherLanguageTest {
  private static final String[] OVERVIEW = {
    "Päivä,Katselut,Profiilin katselut,Tykkäykset,Kommentit,Jaot",
    "2. tammikuuta,50,4,3,2,1",
    "3. tammikuuta,60,5,4,3,2"
  };

  @TempDir Path folder;

  private String refusal(Desktop desktop) {
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("0");
    return outcome.all();
  }

  @Test
  void labels_stand_in_pairs_where_columns_stand_alike() {
    Desktop desktop = new Desktop(folder).put("acme/tiktok/Katsaus.csv", OVERVIEW);

    assertThat(refusal(desktop))
        .contains(
            "The columns look like those of tiktok-overview, whose labels (left) beside those of"
                + " the file are: date | päivä, video views | katselut, profile views | profiilin"
                + " katselut, likes | tykkäykset, comments | kommentit, shares | jaot.");
  }

  @Test
  void the_words_added_to_a_format_of_ones_own_read_the_file() throws IOException {
    Desktop desktop = new Desktop(folder).put("acme/tiktok/Katsaus.csv", OVERVIEW);
    desktop.metrics("import");

    try (InputStream shipped = getClass().getResourceAsStream("/formats/tiktok-overview.yml")) {
      String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      Path formats = Files.createDirectories(folder.resolve("config/formats"));
      Files.writeString(
          formats.resolve("tiktok-overview-fi.yml"),
          yaml.replace("labels: Date", "labels: [Date, Päivä]")
              .replace("video_views: Video Views", "video_views: Katselut")
              .replace("profile_visits: Profile Views", "profile_visits: Profiilin katselut")
              .replace("labels: Likes", "labels: Tykkäykset"));
    }
    assertThat(desktop.metrics("import", "input/acme/tiktok/Katsaus.csv").exitCode()).isZero();
    assertThat(
            desktop
                .tables()
                .rows("SELECT date, video_views, likes FROM social_media_daily_metrics"))
        .containsExactly("2025-01-02|50|3", "2025-01-03|60|4");
  }

  @Test
  void other_columns_between_them_stand_in_two_lists() throws IOException {
    String header =
        "Julkaisun tunnus,Tilin tunnus,Kuvaus,Julkaisuaika,Linkki,Tyyppi,Katselut,Tavoitetut,"
            + "Tykkäykset,Jaot,Kommentit,Tallennukset,Seuraajat";
    String row = "17978919536823613,17841400000000001,Sade,13.2.2025 9:00,https://x/y,Kuva";
    Desktop desktop =
        new Desktop(folder)
            .putBytes(
                "acme/instagram/Sisältö.zip",
                Zip.of("Sisältö.csv", header + "\n" + row + ",5,6,7,8,9,1,0\n"));

    assertThat(refusal(desktop))
        .contains("The columns look like those of instagram-content")
        .contains("post id, ")
        .contains(" | julkaisun tunnus, tilin tunnus, kuvaus,");
  }

  @Test
  void a_table_like_no_other_is_told_so_and_not_matched() {
    Desktop desktop =
        new Desktop(folder)
            .put("acme/tiktok/Muuta.csv", "Nimi,Väri,Maa", "Teltta,punainen,Suomi")
            .put("acme/tiktok/Kaksi.csv", "Päivä,Luku", "2025-01-02,5");

    assertThat(refusal(desktop)).doesNotContain("The columns look like");
  }
}
