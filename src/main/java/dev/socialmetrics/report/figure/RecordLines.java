package dev.socialmetrics.report.figure;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Breaks the line before each object of a list and nowhere else: one record a line. */
final class RecordLines extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1;

  @Override
  public void writeStartObject(JsonGenerator generator) {
    if (generator.streamWriteContext().getParent().inArray()) {
      generator.writeRaw('\n');
    }
    super.writeStartObject(generator);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator generator) {
    generator.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator generator) {
    generator.writeRaw(", ");
  }
}
