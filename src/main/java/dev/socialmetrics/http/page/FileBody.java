package dev.socialmetrics.http.page;

import dev.socialmetrics.http.answer.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A file, read piece by piece: tables of many channels are larger than memory. */
final class FileBody implements Body {
  private static final int PIECE = 16_384;

  /** What packing needs outside of the heap. */
  private static final int PACKER = 300_000;

  private final InputStream in;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final Optional<GZIPOutputStream> packer;
  private final byte[] piece = new byte[PIECE];
  private boolean ended;

  /**
   * @param in closed when it is sent
   * @param zipped whether it is packed with gzip on its way
   */
  FileBody(InputStream in, boolean zipped) throws IOException {
    this.in = in;
    this.packer = zipped ? Optional.of(new GZIPOutputStream(packed)) : Optional.empty();
  }

  @Override
  public boolean writeNext(OutputStream out) throws IOException {
    if (ended) {
      return false;
    }
    int read = in.readNBytes(piece, 0, PIECE);
    ended = read < PIECE;
    if (packer.isEmpty()) {
      out.write(piece, 0, read);
      return true;
    }
    packer.get().write(piece, 0, read);
    if (ended) {
      packer.get().finish();
    }
    out.write(packed.toByteArray());
    packed.reset();
    return true;
  }

  @Override
  public Object held() {
    return this;
  }

  @Override
  public int heldBytes() {
    return packer.isPresent() ? PACKER : PIECE;
  }

  @Override
  public void close() throws IOException {
    in.close();
    if (packer.isPresent()) {
      packer.get().close(); // releases what the packer has outside of the heap
    }
  }
}
