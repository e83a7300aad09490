package dev.socialmetrics.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes pages: UTF-8, everything escaped for the place where it is. */
public final class Pages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Pages.class.getClassLoader(),
          Pages.class.getPackageName() + ".template");

  private Pages() {}

  /**
   * Writes and flushes; does not close.
   *
   * @param template such as {@code index.jte}
   * @param page its parameter {@code page}
   */
  public static void write(String template, Object page, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    TEMPLATES.render(template, page, new WriterOutput(new TerseWriter(writer)));
    writer.flush();
  }
}
