package org.tom4j.streams.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message is told by. */
class FramingTest {

  @ParameterizedTest
  @ValueSource(ints = {256, 704, 1_000, 255_999})
  void avroOfAsManyBytesAsANoticeOfGcnIsAvro(int schema) {
    byte[] text = new byte[160];
    Arrays.fill(text, (byte) 'a');
    assertThat(framing(ByteBuffer.wrap(text).put((byte) 0).putInt(schema).array()))
        .isEqualTo(Framing.CONFLUENT);
    byte[] zeros = ByteBuffer.allocate(160).put((byte) 0).putInt(schema).array();
    zeros[159] = 1;
    assertThat(framing(zeros)).isEqualTo(Framing.CONFLUENT);
  }

  @Test
  void aNoticeOfGcnEndsInANewLineOrNothing() {
    assertThat(framing(NoticePacketsTest.words(Map.of(0, 61, 1, 7, 3, 8_640_050, 39, 10))))
        .isEqualTo(Framing.GCN_BINARY);
    assertThat(framing(NoticePacketsTest.words(Map.of(0, 61, 1, 7)))).isEqualTo(Framing.GCN_BINARY);
  }

  private static Framing framing(byte[] value) {
    return Framing.of(Message.of(value, "test"));
  }
}
