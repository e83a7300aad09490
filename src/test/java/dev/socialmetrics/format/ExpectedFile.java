package dev.socialmetrics.format;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One file of a case: how it is made of the texts that lie beside the expectations. */
final class ExpectedFile {
  private ExpectedFile() {}

  /**
   * Writes the file as a platform would.
   *
   * @param said {@code encoding} of a text, with its byte order mark; {@code zip} with the texts in
   *     it by entry; {@code sheets} of a workbook with a text of tab-parted cells each
   */
  static Path make(Path texts, String name, JsonNode said, Path target) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.getParent());
    if (said.has("zip")) {
      Files.write(file, Container.zip(entries(texts, said.get("zip"))));
    } else if (said.has("sheets")) {
      Map<String, String> sheets = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> sheet : said.get("sheets").properties()) {
        sheets.put(sheet.getKey(), Files.readString(texts.resolve(sheet.getValue().asString())));
      }
      Files.write(file, Container.xlsx(sheets, said.path("all-text").asBoolean(false)));
    } else {
      Files.write(file, text(texts.resolve(said.path("text").asString(name)), said));
    }
    return file;
  }

  private static Map<String, byte[]> entries(Path texts, JsonNode zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : zip.properties()) {
      entries.put(entry.getKey(), Files.readAllBytes(texts.resolve(entry.getValue().asString())));
    }
    return entries;
  }

  private static byte[] text(Path source, JsonNode said) throws IOException {
    if (!said.has("encoding")) {
      return Files.readAllBytes(source);
    }
    Charset charset = Charset.forName(said.get("encoding").asString());
    String mark = charset.name().startsWith("UTF") ? "\uFEFF" : "";
    return (mark + Files.readString(source, StandardCharsets.UTF_8)).getBytes(charset);
  }

  /** The accounts that a case knows, by id, each with its handles. */
  static Accounts accounts(JsonNode said) {
    List<Account> accounts = new ArrayList<>();
    for (JsonNode account : said) {
      List<String> handles = new ArrayList<>();
      account.path("handles").forEach(handle -> handles.add(handle.asString()));
      accounts.add(
          new Account(
              new AccountId(account.get("id").asString()),
              Optional.empty(),
              Optional.ofNullable(account.get("zone")).map(zone -> ZoneId.of(zone.asString())),
              Optional.ofNullable(account.get("currency")).map(JsonNode::asString),
              handles));
    }
    return new Accounts(accounts, ZoneOffset.UTC, "USD");
  }
}
