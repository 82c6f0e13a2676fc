package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexagesimalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "83.63308 22.0145",
        "83.63308, 22.0145",
        "83.63308,+22.0145",
        "  83.63308\t22.0145 ",
        "8.363308e1 2.20145E+1",
        "05:34:31.94 +22:00:52.2",
        "05:34:31.94, +22:00:52.2",
        "05:34:31.94+22:00:52.2",
        "05 34 31.94 +22 00 52.2",
        "05 34 31.94, +22 00 52.2",
        "5h34m31.94s +22d00m52.2s",
        "5h 34m 31.94s +22d 00m 52.2s",
        "5h34m31.94s 22°00'52.2\"",
        "5h34m31.94s 22°00′52.2″",
        "83d37m59.1s +22d00m52.2s",
        "83.63308d 22.0145°",
        "5.5755387h 22.0145",
        "05:34.5324 +22:00.87",
      })
  void readsAPositionAsPeopleWriteIt(String text) {
    SkyPosition position = SkyPosition.parse(text);
    assertThat(position.raDegrees()).isCloseTo(83.63308, within(5e-5));
    assertThat(position.decDegrees()).isCloseTo(22.0145, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:00 -00:30:00, -0.5",
    "00:00:00 -00:00:36, -0.01",
    "0 0 0 -0 0 36, -0.01",
    "0 −0.01, -0.01",
    "00:00:00 −00:30:00, -0.5",
    "0h0m0s -0d30m, -0.5"
  })
  void keepsTheSignOfMinusZeroDegrees(String text, double dec) {
    assertThat(SkyPosition.parse(text).decDegrees()).isCloseTo(dec, within(1e-15));
  }

  @Test
  void wrapsWhatStandsForAFullTurn() {
    assertThat(SkyPosition.parse("24:00:00 0:0:0")).isEqualTo(SkyPosition.ofDegrees(0, 0));
    assertThat(SkyPosition.parse("360 1")).isEqualTo(SkyPosition.ofDegrees(0, 1));
    assertThat(SkyPosition.parse("-10 1")).isEqualTo(SkyPosition.ofDegrees(350, 1));
  }

  @Test
  void readsSixtySecondsAsTheNextMinute() {
    assertThat(SkyPosition.parse("05:34:60.00 +22:00:60"))
        .isEqualTo(SkyPosition.parse("05:35:00 +22:01:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "83.6",
        "1 2 3",
        "1,2,3",
        "1,",
        ",2",
        "1 x",
        "x 1",
        "NaN 0",
        "0 Infinity",
        "1 95",
        "1 -90.001",
        "05:60:00 +22:00:00",
        "05:34:61 0",
        "25:00:00 0",
        "-01:00:00 0",
        "05.5:30:00 +22:00:00",
        "05:34.5:10 0",
        "1 +91:00:00",
        "0 5h30m",
        "1e999 0",
        "--1 2",
        "05:34:31.94 +22:00:52.2 7",
        "0x10 1",
        "1 2f",
        "١ 2"
      })
  void refusesInWordsWhatIsNoPosition(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkyPosition.parse(text))
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeGreaterThan(20));
  }

  @Test
  @Timeout(10)
  void isNotTiedUpByALongText() {
    String blanks = "05" + " ".repeat(1_000_000) + "x";
    for (Consumer<String> reader :
        List.<Consumer<String>>of(
            SkyPosition::parse, SkyPosition::parseRa, SkyPosition::parseDec)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> reader.accept(blanks))
          .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(100));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "05:34:31.94, 83.63308333333333",
    "83.63308, 83.63308",
    "0, 0",
    "-0.0, 0",
    "359.99999, 359.99999",
    "23:59:59.99, 359.99995833333333",
    "5h, 75",
  })
  void aFormReadsOneRightAscension(String text, double degrees) {
    assertThat(SkyPosition.parseRa(text)).isCloseTo(degrees, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"360", "-0.1", "400", "24:00:00", "-01:00:00", "1e5", "x", ""})
  void aFormRefusesARightAscensionOutsideOneTurn(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkyPosition.parseRa(text))
        .withMessageContaining("right ascension '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90.0001", "-91", "95", "+90:00:01", "y", ""})
  void aFormRefusesADeclinationBeyondThePoles(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkyPosition.parseDec(text))
        .withMessageContaining("declination '" + text + "'");
  }

  @Test
  void aFormReadsOneDeclination() {
    assertThat(SkyPosition.parseDec("+22:00:52.2")).isCloseTo(22.0145, within(1e-12));
    assertThat(SkyPosition.parseDec("-90")).isEqualTo(-90);
    assertThat(SkyPosition.parseDec("-00:00:00.1")).isCloseTo(-0.1 / 3600, within(1e-18));
  }

  /** The first, second and last two: astropy 8.0, {@code to_string(sep=":", precision=…)}. */
  @ParameterizedTest
  @CsvSource({
    "83.63308, 22.0145, 05:34:31.94 +22:00:52.2",
    "0, -0.5, 00:00:00.00 -00:30:00.0",
    "0, -0.00001, 00:00:00.00 -00:00:00.0",
    "0, 0, 00:00:00.00 +00:00:00.0",
    "359.99999, 89.99999, 00:00:00.00 +90:00:00.0",
    "0.24998, -89.999999, 00:01:00.00 -90:00:00.0",
    "10.6847083, 41.26875, 00:42:44.33 +41:16:07.5",
    "266.4168333, -29.0078056, 17:45:40.04 -29:00:28.1",
  })
  void writesHoursAndDegreesAndCarries(double ra, double dec, String text) {
    assertThat(SkyPosition.ofDegrees(ra, dec).toSexagesimal()).isEqualTo(text);
  }

  @Test
  void carriesFrom59Point995Seconds() {
    assertThat(SkyPosition.ofDegrees(59.995 / 240, 0).raSexagesimal()).isEqualTo("00:01:00.00");
    assertThat(SkyPosition.ofDegrees(59.9949 / 240, 0).raSexagesimal()).isEqualTo("00:00:59.99");
    assertThat(SkyPosition.ofDegrees(0, 59.95 / 3600).decSexagesimal()).isEqualTo("+00:01:00.0");
    assertThat(SkyPosition.ofDegrees(0, -3599.96 / 3600).decSexagesimal()).isEqualTo("-01:00:00.0");
  }

  @Test
  void readsBackWhatItWroteToTheLastDigit() {
    Random random = new Random(5343194);
    for (int i = 0; i < 50_000; i++) {
      SkyPosition position =
          SkyPosition.ofDegrees(random.nextDouble(360), random.nextDouble(-90, 90));
      String written = position.toSexagesimal();
      SkyPosition read = SkyPosition.parse(written);
      // Half of 0.01 s of time is 0.075″; half of 0.1″ is 0.05″.
      assertThat(position.separationTo(read).arcseconds()).isLessThan(0.0902);
      assertThat(read.toSexagesimal()).isEqualTo(written);
      assertThat(SkyPosition.parse(position.raDegrees() + " " + position.decDegrees()))
          .isEqualTo(position);
    }
  }
}
