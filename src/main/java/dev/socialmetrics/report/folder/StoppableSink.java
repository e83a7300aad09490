package dev.socialmetrics.report.folder;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Passes files on until a stop is asked for; then writing fails. */
public final class StoppableSink implements ReportSink {
  private final ReportSink sink;
  private final BooleanSupplier stop;

  /**
   * @param stop asked by several threads
   */
  public StoppableSink(ReportSink sink, BooleanSupplier stop) {
    this.sink = sink;
    this.stop = stop;
  }

  /**
   * @throws InterruptedIOException when it is to stop
   */
  @Override
  public void write(String name, Body body) throws IOException {
    sink.write(name, out -> body.writeTo(new Looking(out)));
  }

  @Override
  public boolean has(String name) {
    return sink.has(name);
  }

  private final class Looking extends FilterOutputStream {
    Looking(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      look();
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      look();
      out.write(bytes, from, count);
    }

    private void look() throws InterruptedIOException {
      if (stop.getAsBoolean()) {
        throw new InterruptedIOException("given up, as was asked");
      }
    }
  }
}
