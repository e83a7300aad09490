package dev.socialmetrics.format.whole;

import java.util.Set;

/** Labels of columns of single posts, in the languages that are read and in small letters. */
final class PostWords {
  static final Set<String> WORDS =
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
          "innehåll",
          // of one post: its id, its address and what it says
          "post id",
          "post url",
          "post link",
          "url",
          "text",
          "message",
          "media id",
          "tweet",
          "tweet id",
          "tweet text",
          "video id",
          "video title",
          "beitrags id",
          "beitragstyp",
          "nachricht",
          "titel",
          "texto",
          "mensagem",
          "mensaje",
          "título",
          "enlace",
          "tipo de publicação",
          "tipo de publicación",
          "id da publicação",
          "id de la publicación",
          "texte",
          "lien",
          "titre",
          "type de publication",
          "id de publication",
          "meddelande",
          "länk",
          "inläggstyp",
          "publicerings id");

  private PostWords() {}
}
