package dev.socialmetrics.source.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A zip archive of one stored entry, written byte by byte after its specification. */
final class ZipBytes {
  private static final int ALL = -1;

  private final byte[] text;
  private byte[] name = "a.csv".getBytes(StandardCharsets.UTF_8);
  private boolean large;
  private boolean locator = true;
  private boolean largeEnd = true;
  private boolean header = true;
  private int method;
  private int count = 1;
  private int shift;
  private long size;
  private long packed;

  ZipBytes(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.size = this.text.length;
    this.packed = this.text.length;
  }

  /** Sizes and places stand in the fields of 64 bits. */
  ZipBytes large() {
    large = true;
    return this;
  }

  ZipBytes withoutLocator() {
    locator = false;
    return this;
  }

  ZipBytes withoutLargeEnd() {
    largeEnd = false;
    return this;
  }

  ZipBytes withoutHeader() {
    header = false;
    return this;
  }

  ZipBytes name(byte[] bytes) {
    name = bytes.clone();
    return this;
  }

  ZipBytes method(int number) {
    method = number;
    return this;
  }

  ZipBytes count(int entries) {
    count = entries;
    return this;
  }

  ZipBytes size(long unpacked) {
    size = unpacked;
    return this;
  }

  ZipBytes packed(long bytes) {
    packed = bytes;
    return this;
  }

  ZipBytes directoryShiftedBy(int bytes) {
    shift = bytes;
    return this;
  }

  byte[] build() {
    ByteBuffer out = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(header ? 0x04034b50 : 0).putShort((short) 45).putShort((short) 0);
    out.putShort((short) method).putInt(0).putInt(sum()).putInt((int) packed).putInt((int) size);
    out.putShort((short) name.length).putShort((short) 0).put(name).put(text);
    int directory = out.position();
    entry(out);
    int length = out.position() - directory;
    if (large) {
      largeEnd(out, directory, length);
    }
    out.putInt(0x06054b50).putInt(0);
    out.putShort((short) count).putShort((short) count);
    out.putInt(large ? ALL : length).putInt(large ? ALL : directory + shift).putShort((short) 0);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private void entry(ByteBuffer out) {
    out.putInt(0x02014b50).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    out.putShort((short) method).putInt(0).putInt(sum());
    out.putInt(large ? ALL : (int) packed).putInt(large ? ALL : (int) size);
    out.putShort((short) name.length).putShort((short) (large ? 34 : 0)).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).putInt(0).putInt(large ? ALL : 0).put(name);
    if (large) {
      out.putShort((short) 0x5455).putShort((short) 2).putShort((short) 7); // another field first
      out.putShort((short) 1).putShort((short) 24).putLong(size).putLong(packed).putLong(0);
    }
  }

  private void largeEnd(ByteBuffer out, int directory, int length) {
    int at = out.position();
    out.putInt(largeEnd ? 0x06064b50 : 0).putLong(44).putShort((short) 45).putShort((short) 45);
    out.putInt(0).putInt(0).putLong(count).putLong(count).putLong(length).putLong(directory);
    out.putInt(locator ? 0x07064b50 : 0).putInt(0).putLong(at).putInt(1);
  }

  private int sum() {
    CRC32 sum = new CRC32();
    sum.update(text);
    return (int) sum.getValue();
  }
}
