package dev.socialmetrics.source.workbook;

import dev.socialmetrics.source.fault.RefusedRead;
import dev.socialmetrics.source.fault.WorkbookProblems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of XML in which a tag ends again and again. The parser holds a whole tag or text in memory,
 * so one without end would fill it.
 */
final class TagGuard extends FilterInputStream {
  private static final int MOST_BYTES = 1024 * 1024;

  private int withoutEnd;

  TagGuard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      withoutEnd = target[i] == '>' ? 0 : withoutEnd + 1;
    }
    if (withoutEnd > MOST_BYTES) {
      throw new RefusedRead(WorkbookProblems.bomb("a piece of XML of more bytes", MOST_BYTES));
    }
    return count;
  }
}
