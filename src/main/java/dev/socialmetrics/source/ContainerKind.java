package dev.socialmetrics.source;

import dev.socialmetrics.source.text.ByteOrderMark;
import dev.socialmetrics.source.text.BytePattern;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What bytes are packed in, recognised by the first of them. */
enum ContainerKind {
  GZIP,
  ZIP,
  OLD_OFFICE,
  JSON,
  TEXT;

  /** How many first bytes are looked at. */
  static final int HEAD_BYTES = 512;

  static ContainerKind of(byte[] head) {
    if (BytePattern.startsWith(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (BytePattern.startsWith(head, 'P', 'K') && head.length > 2 && head[2] < ' ') {
      return ZIP;
    }
    if (BytePattern.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLD_OFFICE;
    }
    String start = new String(head, encoding(head)).replace("\uFEFF", "").stripLeading();
    return start.startsWith("{") || start.startsWith("[") ? JSON : TEXT;
  }

  private static Charset encoding(byte[] head) {
    return switch (ByteOrderMark.of(head)) {
      case UTF_16LE -> StandardCharsets.UTF_16LE;
      case UTF_16BE -> StandardCharsets.UTF_16BE;
      case UTF_8, NONE -> StandardCharsets.UTF_8;
    };
  }

  /** Whether bytes can be text: no NUL among the first, unless a mark says UTF-16. */
  static boolean mayBeText(byte[] head) {
    if (encoding(head) != StandardCharsets.UTF_8) {
      return true;
    }
    for (byte each : head) {
      if (each == 0) {
        return false;
      }
    }
    return head.length > 0;
  }
}
