package dev.socialmetrics.format.whole.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Device, Country, Campaign name, Post text, Weekday",
    "Gerät, Land, Kampagnenname, Beitragstext, Wochentag",
    "Appareil, Pays, Nom de la campagne, Texte de la publication, Jour de la semaine",
    "Dispositivo, País, Nombre de la campaña, Texto de la publicación, Día de la semana",
    "Dispositivo, País, Nome da campanha, Texto da publicação, Dia da semana",
    "Dispositivo, Paese, Nome della campagna, Testo del post, Giorno della settimana",
    "Apparaat, Land, Campagnenaam, Berichttekst, Dag van de week",
    "Enhet, Land, Kampanjnamn, Inläggstext, Veckodag"
  })
  void a_label_is_known_alike_in_each_language(
      String device, String country, String campaign, String text, String weekday) {
    assertThat(List.of(device, country)).allMatch(DimensionWords::partsDays);
    assertThat(List.of(device, country, campaign, text)).allMatch(DimensionWords::isOne);
    assertThat(DimensionWords.isOfPosts(text)).isTrue();
    assertThat(DimensionWords.isOfCalendar(weekday)).isTrue();
    assertThat(DimensionWords.dividesCampaigns(device)).isTrue();
    assertThat(DimensionWords.dividesCampaigns(campaign)).isTrue();
    assertThat(DimensionWords.dividesCampaigns(country)).isFalse();
    assertThat(DimensionWords.isPartOfCampaigns(country)).isTrue();
    assertThat(DimensionWords.fineness(List.of(device, campaign))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Post ID", "placement_id", "Beitrags-ID", "ID da publicação", "Ids"})
  void a_number_that_is_a_name_is_known_by_its_label(String label) {
    assertThat(DimensionWords.isId(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Likes", "ID verified", "Paid reach", "Identity"})
  void and_no_other_number(String label) {
    assertThat(DimensionWords.isId(label)).isFalse();
  }

  @Test
  void a_part_may_be_named_by_its_id_and_an_attribute_within_a_label() {
    assertThat(DimensionWords.isPartOfCampaigns("Placement-ID")).isTrue();
    assertThat(DimensionWords.isPartOfCampaigns("Campaign ID")).isFalse();
    assertThat(DimensionWords.dividesCampaigns("Campaign delivery (level)")).isTrue();
    assertThat(DimensionWords.dividesCampaigns("Statusreport")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "キャンペーンの状態",
        "キャンペーン タイプ",
        "キャンペーンタイプ",
        "入札戦略タイプ",
        "広告グループの予算（円）",
        "캠페인 유형",
        "캠페인유형",
        "캠페인 상태",
        "广告系列类型",
        "广告系列状态",
        "廣告活動類型",
        "Loại chiến dịch",
        "Trạng thái chiến dịch",
        "Jenis kampanye",
        "Подтип кампании",
        "Тип стратегії",
        "Typ kampanii",
        "Kampanya türü"
      })
  void labels_of_what_a_campaign_is_are_known_by_a_word_in_them(String label) {
    assertThat(DimensionWords.dividesCampaigns(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "クリックタイプ",
        "キャンペーンタイプ別の地域",
        "状態の地域",
        "유형",
        "类型",
        "Loại",
        "Đối tượng mục tiêu",
        "Stan",
        "Dział kampanii"
      })
  void and_no_other_label(String label) {
    assertThat(DimensionWords.dividesCampaigns(label)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"マッチ タイプ", "検索語句の マッチタイプ", "일치유형", "搜索 关键字", "匹配 类型"})
  void a_part_is_known_with_or_without_blanks(String label) {
    assertThat(DimensionWords.isPartOfCampaigns(label)).isTrue();
  }
}
