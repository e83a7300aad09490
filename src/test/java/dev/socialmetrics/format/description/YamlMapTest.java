package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys are read by name, and whatever was not asked for is a mistake. */
class YamlMapTest {
  private static YamlMap yaml(String text) {
    return YamlMap.read("shop.yml", text);
  }

  @Test
  void a_single_word_is_a_list_of_one() {
    YamlMap yaml = yaml("one: a\nmany: [b, c]\n");

    assertThat(yaml.words("one")).containsExactly("a");
    assertThat(yaml.words("many")).containsExactly("b", "c");
    assertThat(yaml.words("none")).isEmpty();
  }

  @Test
  void an_alternative_is_a_word_or_a_list_of_words() {
    YamlMap yaml = yaml("by: [date, [likes, gilla], views]\nalone: date\n");

    assertThat(yaml.alternatives("by"))
        .containsExactly(List.of("date"), List.of("likes", "gilla"), List.of("views"));
    assertThat(yaml.alternatives("alone")).containsExactly(List.of("date"));
  }

  @Test
  void a_flag_is_off_where_it_is_not_given() {
    YamlMap yaml = yaml("on: true\noff: false\n");

    assertThat(yaml.flag("on")).isTrue();
    assertThat(yaml.flag("off")).isFalse();
    assertThat(yaml.flag("absent")).isFalse();
  }

  @Test
  void keys_are_in_the_order_of_the_file_and_know_their_line() {
    YamlMap inner = yaml("first: 1\nplaces:\n  z: 1\n  a: 2\n").map("places").orElseThrow();

    assertThat(inner.keys()).containsExactly("z", "a");
    assertThat(inner.line()).isEqualTo(3);
    assertThat(inner.isMap("z")).isFalse();
    assertThat(yaml("a: {b: 1}").isMap("a")).isTrue();
  }

  @Test
  void a_merge_takes_over_the_keys_that_are_not_given_here() {
    YamlMap yaml =
        yaml(
            """
            x-shared: &shared {likes: Likes, views: Views}
            columns:
              <<: *shared
              views: Plays
            """);

    YamlMap columns = yaml.map("columns").orElseThrow();

    assertThat(columns.text("likes")).contains("Likes");
    assertThat(columns.text("views")).contains("Plays");
    assertThat(columns.keys()).containsExactly("views", "likes");
  }

  @Test
  void of_a_list_of_places_each_is_read() {
    List<YamlMap> rules =
        yaml("ignore:\n  - {reason: total}\n  - {reason: footer}\n").maps("ignore");

    assertThat(rules.stream().map(rule -> rule.required("reason")))
        .containsExactly("total", "footer");
    assertThat(rules.get(1).line()).isEqualTo(3);
  }

  @Test
  void keys_for_sharing_are_no_mistake_and_others_are_named_with_their_line() {
    YamlMap shared = yaml("x-labels: 1\ntitle: a\n");
    shared.required("title");
    shared.end();
    YamlMap far = yaml("title: a\n\nsomewhereelse: b\n");
    far.required("title");
    far.flag("told");

    assertThatThrownBy(far::end)
        .isInstanceOf(DescriptionRefused.class)
        .hasMessage("shop.yml:3: unknown key somewhereelse. Known here: title, told.");
  }

  @Test
  void a_key_that_was_only_listed_counts_as_read() {
    YamlMap yaml = yaml("anything: 1\n");

    assertThat(yaml.keys()).containsExactly("anything");
    yaml.end();
  }

  @Test
  void a_key_that_is_given_twice_is_a_mistake() {
    assertThatThrownBy(() -> yaml("title: a\ntitle: b\n"))
        .hasMessage("shop.yml:2: the key title is given twice. Correct the file.");
  }

  @Test
  void keys_where_a_text_is_expected_are_refused_and_so_is_a_text_where_keys_are() {
    YamlMap yaml = yaml("title:\n  a: 1\nsource: text\nlist: [[a]]\n");

    assertThatThrownBy(() -> yaml.text("title"))
        .hasMessage("shop.yml:2: found keys or a list, expected one text. Correct the file.");
    assertThatThrownBy(() -> yaml.map("source"))
        .hasMessage("shop.yml:3: found a value, expected keys with values. Correct the file.");
    assertThatThrownBy(() -> yaml.words("list"))
        .hasMessage("shop.yml:4: found keys or a list, expected one text. Correct the file.");
  }

  @Test
  void a_choice_names_all_words_in_order() {
    YamlMap yaml = yaml("grain: hour\nunit: b\n");

    assertThat(yaml.choice("unit", Map.of("a", 1, "b", 2))).contains(2);
    assertThat(yaml.choice("absent", Map.of("a", 1))).isEmpty();
    assertThatThrownBy(() -> yaml.choice("grain", Map.of("post", 1, "day", 2, "month", 3)))
        .hasMessage(
            "shop.yml:1: grain: found \"hour\", expected one of day, month, post. Correct the"
                + " file.");
  }

  @Test
  void of_several_texts_the_wrong_one_is_named_at_its_own_line() {
    YamlMap yaml = yaml("numbers:\n  - 1\n  - 2\n  - many\n");

    assertThatThrownBy(() -> yaml.readAll("numbers", Integer::valueOf, "whole numbers"))
        .hasMessage(
            "shop.yml:4: numbers: found \"many\", expected whole numbers. Correct the file.");
  }

  @Test
  void a_mistake_in_a_key_is_at_its_value_and_one_without_a_key_at_the_place() {
    YamlMap yaml = yaml("# a comment\ntitle:\n  - a\n");

    assertThat(yaml.refused("title", "too short"))
        .hasMessage("shop.yml:3: title: too short. Correct the file.");
    assertThat(yaml.refused("absent", "too short"))
        .hasMessage("shop.yml:2: absent: too short. Correct the file.");
    assertThat(yaml.refused("nothing fits")).hasMessage("shop.yml:2: nothing fits.");
  }

  @Test
  void a_file_without_keys_is_refused() {
    assertThatThrownBy(() -> yaml("# only a comment\n"))
        .hasMessage("shop.yml: found nothing, expected keys. Fill the file, or remove it.");
    assertThatThrownBy(() -> yaml("- a\n- b\n"))
        .hasMessage("shop.yml:1: found a value, expected keys with values. Correct the file.");
  }

  @Test
  void what_is_no_yaml_is_refused_at_its_line() {
    assertThatThrownBy(() -> yaml("title: a\nother: *missing\n"))
        .hasMessage(
            "shop.yml:2: not readable as YAML: found undefined alias missing. Correct the file.");
    assertThatThrownBy(() -> yaml("title: \u0007\n"))
        .hasMessage("shop.yml: not readable as YAML. Correct the file.");
  }
}
