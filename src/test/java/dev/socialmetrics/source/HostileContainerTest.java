package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.socialmetrics.domain.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and workbooks that mean harm: each is refused soon, and nothing is written. */
class HostileContainerTest {
  private static final String CANARY = "file:///etc/hostname";
  @TempDir Path folder;

  @Test
  void names_that_lead_outside() throws IOException {
    for (String name : List.of("../x.csv", "/x.csv", "C:\\x.csv", "a/../../x.csv", "a\\x.csv")) {
      assertThat(outcome(Workbooks.zip(name, "a,b\n"))).as(name).isEqualTo("zip.slip");
    }
  }

  @Test
  void equal_names() throws IOException {
    byte[] zip = Workbooks.zip("a.csv", "a,b\n", "b.csv", "c,d\n");

    assertThat(outcome(replace(zip, "b.csv", "a.csv"))).isEqualTo("zip.duplicate-entry");
  }

  @Test
  void too_many_entries() throws IOException {
    String[] entries = new String[2 * 20_001];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = i + ".csv";
      entries[i + 1] = "a";
    }

    assertThat(outcome(Workbooks.zip(entries))).isEqualTo("zip.too-many-entries");
  }

  @Test
  void archives_in_archives() throws IOException {
    byte[] inner = Workbooks.zip("a.csv", "a,b\n");

    assertThat(outcome(Workbooks.zip(Map.of("in.zip", inner)))).isEqualTo("zip.nested");
    assertThat(outcome(gzip(gzip(inner)))).isEqualTo("zip.nested");
  }

  @Test
  void passwords() throws IOException {
    byte[] zip = Workbooks.zip("a.csv", "a,b\n");
    zip[indexOf(zip, "PK\1\2") + 8] |= 1;

    assertThat(outcome(zip)).isEqualTo("zip.encrypted");
  }

  @Test
  void bombs_are_refused_by_what_they_promise_and_by_what_they_do() throws IOException {
    byte[] text = "a,b\n".repeat(16_000_000).getBytes(StandardCharsets.UTF_8);
    byte[] honest = Workbooks.zip(Map.of("a.csv", text));
    byte[] lying = honest.clone();
    int promise = indexOf(lying, "PK\1\2") + 24;
    lying[promise + 3] = 0;
    lying[promise + 2] = 1;

    assertThat(outcome(honest)).isEqualTo("zip.bomb");
    assertThat(outcome(lying)).isEqualTo("zip.bomb");
    assertThat(outcome(gzip(text))).isEqualTo("zip.bomb");
  }

  @Test
  void damage() throws IOException {
    byte[] zip = Workbooks.zip("a.csv", "a,b\nc,d\n");
    byte[] wrongSum = zip.clone();
    wrongSum[indexOf(zip, "PK\1\2") + 16] ^= 1;

    assertThat(outcome(wrongSum)).isEqualTo("zip.corrupt");
    assertThat(outcome(Arrays.copyOf(zip, zip.length - 30))).isEqualTo("zip.corrupt");
    assertThat(outcome(replace(zip, "a.csv", "b.csv"))).isEqualTo("zip.ambiguous");
    byte[] gz = gzip("a,b\nc,d\n".getBytes(StandardCharsets.UTF_8));
    assertThat(outcome(Arrays.copyOf(gz, gz.length - 5))).isEqualTo("zip.corrupt");
  }

  @Test
  void what_programs_read_differently() throws IOException {
    byte[] zip = Workbooks.zip("a.csv", "a,b\n");
    ByteArrayOutputStream prefixed = new ByteArrayOutputStream();
    prefixed.writeBytes("PK\3\4 and more".getBytes(StandardCharsets.UTF_8));
    prefixed.writeBytes(zip);
    ByteArrayOutputStream twoEnds = new ByteArrayOutputStream();
    twoEnds.writeBytes(Arrays.copyOf(zip, zip.length - 2));
    twoEnds.writeBytes(new byte[] {22, 0});
    twoEnds.writeBytes(Arrays.copyOfRange(zip, zip.length - 22, zip.length));

    assertThat(outcome(prefixed.toByteArray())).isEqualTo("zip.ambiguous");
    assertThat(outcome(twoEnds.toByteArray())).isEqualTo("zip.ambiguous");
  }

  @Test
  void entities_and_document_types_in_any_part() throws IOException {
    for (String part : Workbooks.parts("").keySet()) {
      if (!part.equals("[Content_Types].xml")) {
        Map<String, byte[]> parts = Workbooks.parts("<row><c t=\"s\"><v>0</v></c></row>");
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        String root = xml.replaceFirst("(?s).*?\\?><(\\w+).*", "$1");
        String type =
            "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + CANARY + "\"><!ENTITY y \"z\">]>";
        Workbooks.put(parts, part, type + xml.substring(xml.indexOf("?>") + 2));

        assertThat(outcome(Workbooks.zip(parts))).as(part).isEqualTo("xls.xxe");
      }
    }
  }

  @Test
  void absurd_workbooks() throws IOException {
    assertThat(outcome(Workbooks.xlsx("<row><c r=\"XFD1\"><v>1</v></c></row>")))
        .isEqualTo("csv.too-many-columns");
    assertThat(outcome(Workbooks.xlsx("<row><c t=\"s\"><v>7</v></c></row>")))
        .isEqualTo("xls.corrupt");
    assertThat(outcome(Workbooks.xlsx("<row r=\"2\"/><row r=\"1\"/>"))).isEqualTo("xls.corrupt");
    assertThat(outcome(Workbooks.xlsx("<row r=\"9999999999\"/>"))).isEqualTo("xls.corrupt");
    assertThat(outcome(Workbooks.xlsx("<row><c></row>"))).isEqualTo("xls.corrupt");
    assertThat(outcome(Workbooks.xlsx("<row><c><v>" + noise(2_000_000) + "</v></c></row>")))
        .isEqualTo("xls.bomb");
    assertThat(outcome(Workbooks.xlsx("<row x=\"" + noise(2_000_000) + "\"/>")))
        .isEqualTo("xls.bomb");
  }

  @Test
  void more_shared_texts_than_fit_into_memory() throws IOException {
    Map<String, byte[]> parts = Workbooks.parts("<row/>");
    StringBuilder texts = new StringBuilder("<sst>");
    Random random = new Random(1);
    for (int i = 0; i <= 500_000; i++) {
      texts.append("<si><t>").append(random.nextInt()).append("</t></si>");
    }
    Workbooks.put(parts, "xl/sharedStrings.xml", texts.append("</sst>").toString());

    assertThat(outcome(Workbooks.zip(parts))).isEqualTo("xls.bomb");
  }

  @Test
  void what_is_no_table() throws IOException {
    assertThat(outcome(Workbooks.zip("__MACOSX/._a.csv", "x", ".DS_Store", "y")))
        .isEqualTo("file.type-unknown");
    assertThat(outcome(Workbooks.zip())).isEqualTo("file.type-unknown");
    assertThat(outcome(new byte[0])).isEqualTo("file.empty");
  }

  /** The code of the refusal; the records when there is none. */
  private String outcome(byte[] bytes) throws IOException {
    SourceFile file = ReadRows.bytes(folder, "a.bin", bytes);
    List<String> lines =
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> SheetContents.outcome(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file.path());
    }
    String last = lines.get(lines.size() - 1);
    return last.startsWith("file ") ? last.split(" ")[1] : lines.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** In the directory at the end, not in the entry's own header, unless there is one only. */
  private static byte[] replace(byte[] zip, String from, String to) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    int last = text.lastIndexOf(from);
    String replaced = text.substring(0, last) + to + text.substring(last + from.length());
    return replaced.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static String noise(int length) {
    StringBuilder text = new StringBuilder(length);
    Random random = new Random(1);
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
