package dev.socialmetrics.format.whole;

import java.util.Locale;
import java.util.Set;

/** Labels of columns that part figures, in the languages that are read. */
final class DimensionWords {
  private static final Set<String> OF_POSTS =
      Set.of(
          "post",
          "posts",
          "content",
          "content type",
          "post type",
          "permalink",
          "link",
          "caption",
          "title",
          "post text",
          "beitrag",
          "inhalt",
          "publicação",
          "conteúdo",
          "publicación",
          "contenido",
          "publication",
          "contenu",
          "inlägg",
          "innehåll");

  private static final Set<String> OTHERS =
      Set.of(
          "profile",
          "network",
          "page",
          "page name",
          "channel",
          "channel name",
          "campaign",
          "ad",
          "ad set",
          "ad group",
          "type",
          "device",
          "country",
          "region",
          "city",
          "age",
          "gender",
          "placement",
          "keyword",
          "language",
          "source",
          "traffic source",
          "audience",
          "breakdown",
          "profil",
          "netzwerk",
          "seite",
          "kanal",
          "kampagne",
          "typ",
          "gerät",
          "land",
          "perfil",
          "rede",
          "red",
          "página",
          "canal",
          "campanha",
          "campaña",
          "tipo",
          "dispositivo",
          "país",
          "réseau",
          "chaîne",
          "campagne",
          "appareil",
          "pays",
          "nätverk",
          "sida",
          "kampanj",
          "enhet");

  private DimensionWords() {}

  static boolean isOne(String label) {
    return isOfPosts(label) || OTHERS.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  /** Of a single post. */
  static boolean isOfPosts(String label) {
    return OF_POSTS.contains(label.strip().toLowerCase(Locale.ROOT));
  }
}
