package org.tom4j.streams.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.Samples;
import org.tom4j.streams.bson.BsonBytes;

class HostilePacketsTest {
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  @Test
  void refusesXmlThatWouldFetchAFile() {
    refused(
            "<?xml version=\"1.0\"?><!DOCTYPE VOEvent [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<VOEvent ivorn=\"ivo://a/b#c\"><Description>&x;</Description></VOEvent>")
        .hasMessageContaining("DTD");
  }

  @Test
  void refusesXmlWhoseEntitiesGrow() {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE V [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.repeat("&a" + (i - 1) + ";", 10).append("\">");
    }
    refused(bomb + "]><VOEvent ivorn=\"ivo://a/b#c\">&a19;</VOEvent>").hasMessageContaining("DTD");
  }

  @Test
  void refusesXmlThatNamesAnExternalDtd() {
    refused("<!DOCTYPE VOEvent SYSTEM \"http://example.org/x.dtd\"><VOEvent ivorn=\"i\"/>")
        .hasMessageContaining("DTD");
  }

  @Test
  void refusesXmlWithAnEntityThatNobodyDeclared() {
    refused("<VOEvent ivorn=\"i\"><Description>&x;</Description></VOEvent>")
        .hasMessageContaining("XML");
  }

  @Test
  void refusesXmlThatIsNestedWithoutEnd() {
    refused("<VOEvent ivorn=\"i\">" + "<a>".repeat(10_000)).hasMessageContaining("deeper");
  }

  @Test
  void refusesXmlOfTooManyElements() {
    refused("<VOEvent ivorn=\"i\">" + "<a/>".repeat(30_000) + "</VOEvent>")
        .hasMessageContaining("more elements");
  }

  @Test
  void refusesXmlThatIsLargerThanAnyNotice() {
    refused("<VOEvent ivorn=\"" + "i".repeat(5 << 20) + "\"/>").hasMessageContaining("bytes");
  }

  @Test
  void refusesXmlThatIsCutShort() {
    String whole = Samples.ownText(Samples.VOEVENT);
    refused(whole.substring(0, whole.length() / 2)).hasMessageContaining("cannot be read");
  }

  @Test
  void refusesXmlThatGoesOnBehindItsEnd() {
    refused("<VOEvent ivorn=\"i\"/><VOEvent ivorn=\"j\"/>").hasMessageContaining("cannot be read");
  }

  @Test
  void refusesXmlThatIsNoVoEventNamingItsRoot() {
    refused("<q:quakeml xmlns:q=\"http://quakeml.org/xmlns/quakeml/1.2\"/>")
        .hasMessageContaining("no VOEvent: its root is 'quakeml'");
  }

  @Test
  void refusesAVoEventWithoutItsIdentifier() {
    refused("<VOEvent role=\"test\"/>").hasMessageContaining("without its ivorn");
  }

  @Test
  void refusesZlibThatGrowsWithoutEnd() {
    byte[] bomb = packed(new byte[80 << 20]);
    assertThat(bomb.length).isLessThan(200_000);
    refused(bomb).hasMessageContaining("more than 64 MiB");
  }

  @Test
  void refusesZlibThatIsCutShort() {
    byte[] whole = packed(BsonBytes.of(Map.of("text", "abc".repeat(100))));
    refused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("cut short");
  }

  @Test
  void refusesZlibThatIsDamaged() {
    byte[] packed = packed(BsonBytes.of(Map.of("text", "abc".repeat(100))));
    Arrays.fill(packed, 4, 12, (byte) 0xFF);
    refused(packed).hasMessageContaining("packed by zlib");
  }

  @Test
  void refusesZlibOfSomethingElse() {
    refused(packed("hello".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("neither BSON nor JSON");
  }

  @Test
  void refusesBsonThatIsDamaged() {
    byte[] bson = BsonBytes.of(Map.of("text", "abc"));
    bson[4] = 0x7A;
    refused(bson).hasMessageContaining("of type 122");
  }

  @Test
  void refusesSeveralNoticesInOneText() {
    String notice = Samples.ownText("classic.txt");
    refused(notice + notice).hasMessageContaining("holds 2 notices");
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    refused("{\"a\":".repeat(10_000)).hasMessageContaining("JSON cannot be read");
  }

  @Test
  void readsManyParamsOfOneNameAtOnce() {
    String xml =
        "<VOEvent ivorn=\"i\"><What>"
            + "<Param name=\"p\" value=\"1\"/>".repeat(19_000)
            + "</What></VOEvent>";
    long before = TIME.getCurrentThreadCpuTime();
    Members event = new Members(Samples.one(xml).members());
    assertThat(Duration.ofNanos(TIME.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(event.in("what").map()).hasSize(19_000).containsKeys("p", "p2", "p19000");
  }

  @Test
  void refusesAVoEventInJsonOfMoreParamsThanAnyNotice() {
    String params = "{\"name\": \"p\", \"value\": \"1\"},".repeat(15_000) + "{}";
    String json =
        """
        {"format": "voevent", "content": {"ivorn": "i", "What": {"Param": [PARAMS],
          "Group": [{"name": "g", "Param": [PARAMS]}]}}}
        """
            .replace("PARAMS", params);
    refused(json).hasMessageContaining("more Params than any notice: 30003");
  }

  @Test
  void refusesWhatIsNothing() {
    refused("hello").hasMessageContaining("none of the formats");
    refused("").hasMessageContaining("none of the formats");
  }

  static byte[] packed(byte[] open) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static AbstractThrowableAssert<?, ?> refused(String value) {
    return refused(value.getBytes(StandardCharsets.UTF_8));
  }

  private static AbstractThrowableAssert<?, ?> refused(byte[] value) {
    return assertThatThrownBy(() -> Samples.one(value))
        .isInstanceOf(UnreadablePacketException.class);
  }
}
