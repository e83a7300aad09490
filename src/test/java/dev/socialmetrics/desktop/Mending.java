package dev.socialmetrics.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A desktop whose rejected rows are exported, mended and imported. */
public final class Mending {
  private final Desktop desktop;

  public Mending(Path folder) {
    this.desktop = new Desktop(folder);
  }

  public Desktop desktop() {
    return desktop;
  }

  /** Exports what is rejected, replaces a text, and imports it. */
  public Outcome mend(String wrong, String right) throws IOException {
    return mend("mend.csv", wrong, right);
  }

  public Outcome mend(String name, String wrong, String right) throws IOException {
    Path mend = desktop.folder().resolve(name);
    desktop.metrics("rejects", "--export", mend.toString());
    String rows = Files.readString(mend);
    assertThat(rows).contains(wrong);
    Files.writeString(mend, rows.replace(wrong, right));
    return desktop.metrics("import", mend.toString());
  }

  public void assertMended(Outcome imported, String rows) {
    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(imported.rows()).isEqualTo(rows);
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  public static String stored(int rows) {
    return rows
        + " read = "
        + rows
        + " stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored";
  }
}
