package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.RecordedSchemas;
import org.tom4j.streams.Recordings;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;

/**
 * Recorded packets, and what they say by another reading: decoded by fastavro, times by astropy,
 * magnitudes and counts by a few lines of Python that share nothing with this project.
 */
class ByHandTest {
  /**
   * Packet, id, name, UTC, ra, dec, magnitude, its error, whether light was gained, band, score;
   * and of the light curve all points, limits among those that were not forced, and forced ones. A
   * packet of several is named with its place behind a #.
   */
  private static final String TABLE =
      """
      ztf/ocf/schema_history/1726958725155000.avro | -1726958725155000 | - | 2016-07-12T07:17:57.696000Z | 297.148469 | 43.908052 | 16.399767 | 0.005588 | + | ztfr | 1.000000 | 1 | 0 | 0
      ztf/ocf/schema_history/396522680015020000.avro | 396522680015020000 | ZTF18aagqxtf | 2018-02-01T12:32:40.001280Z | 190.652532 | 16.849083 | 19.498732 | 0.061983 | - | ztfr | 0.280000 | 13 | 12 | 0
      ztf/ocf/schema_history/472263571115090000.avro | 472263571115090000 | ZTF18aaxjlwy | 2018-04-18T06:19:33.000960Z | 180.262072 | 51.958431 | 20.019869 | 0.147246 | - | ztfr | 0.213333 | 12 | 11 | 0
      ztf/ocf/schema_history/2019_01_10_739260766315010006.avro | 739260766315010006 | ZTF17aaacxxf | 2019-01-10T06:15:30.000960Z | 75.200780 | 35.361395 | 15.371134 | 0.044493 | - | ztfr | 0.447143 | 29 | 6 | 0
      ztf/ocf/ampel_misc/673285273115015035.avro | 673285273115015035 | ZTF18abxhyqv | 2018-11-05T06:50:48.001920Z | 21.639952 | 31.616367 | 18.883150 | 0.216971 | + | ztfi | 0.583333 | 7 | 6 | 0
      ztf/ocf/one_object_ZTF21abiuvdk/ZTF21abiuvdk.1642404680815015001.ztf_20210701_programid1.avro | 1642404680815015001 | ZTF21abiuvdk | 2021-07-01T09:42:45.000000Z | 0.814293 | 16.145699 | 15.662270 | 0.027713 | + | ztfr | 0.999997 | 11 | 10 | 0
      ztf/ocf/kowalski_v4.01_20231012/2475433850015015001.avro | 2475433850015015001 | ZTF23abjjnqm | 2023-10-12T10:24:45.002880Z | 46.997126 | 9.663487 | 19.315722 | 0.115304 | + | ztfg | 0.999897 | 28 | 20 | 7
      ztf/ocf/boom_v4.02/2695378462115010012.avro | 2695378462115010012 | ZTF18abudxnw | 2024-05-19T09:04:58.995840Z | 295.303200 | -10.395899 | 14.906532 | 0.015334 | - | ztfr | 0.999388 | 21 | 3 | 10
      ztf/ocf/boom_v4.02/2752190655615010066.avro | 2752190655615010066 | ZTF19aayzasw | 2024-07-15T04:34:32.998080Z | 249.676553 | -21.342157 | 15.123873 | 0.027142 | - | ztfg | 0.999213 | 20 | 1 | 6
      ztf/bulk/alerce_snappy_92.tar.gz!000010510239033826.avro | 628330932015010000 | ZTF18abuvecr | 2018-09-21T07:56:33.000000Z | 13.607283 | -10.701890 | 17.054970 | 0.053846 | - | ztfr | 0.690000 | 12 | 10 | 0
      ztf/bulk/ampel_v3.5_nocutout_100.tar.gz!1661382530115060048.avro | 1661382530115060048 | ZTF18aaxywlk | 2021-07-20T09:10:50.998080Z | 296.237194 | 23.393622 | 16.629335 | 0.074375 | - | ztfr | 0.103830 | 22 | 21 | 0
      ztf/fink_enriched/avro_multi_alerts.avro#0 | 1034530232615015004 | ZTF19acmbvwi | 2019-11-01T12:43:32.001600Z | 149.968444 | 24.840594 | 18.367191 | 0.073415 | + | ztfr | 1.000000 | 14 | 13 | 0
      ztf/fink_enriched/avro_multi_alerts.avro#10 | 1034526141515010021 | ZTF18aabjigr | 2019-11-01T12:37:38.997120Z | 125.999399 | 8.182491 | 16.145327 | 0.056033 | - | ztfr | 0.979310 | 34 | 7 | 0
      lasair/ztf_pipeline/pipeline.filter.sample_alerts.cand_and_noncand.json | 1522138416115010001 | ZTF17aacmaht | 2021-03-03T03:19:19.004160Z | 43.871327 | 8.234208 | 16.486919 | 0.024922 | - | ztfr | 0.999238 | 54 | 19 | 0
      lsst/framed_real/id701_25409136044802067.confluent.bin | 25409136044802067 | 25401295582003262 | 2016-03-07T07:53:33.930000Z | 149.802106 | 2.248650 | 23.146892 | 0.039097 | + | lsstg | 0.807868 | 6 | 0 | 3
      lsst/framed_real/id703_3527242430321524769.confluent.bin | 3527242430321524769 | 3527242430321524769 | 2026-10-01T06:33:02.619100Z | 51.606714 | -28.368007 | 23.470330 | 0.201721 | + | lsstg | 0.998806 | 1 | 0 | 0
      lsst/framed_real/id704_message_0.confluent.bin | 396895243468944 | 396895243468944 | 2016-03-07T07:10:14.899500Z | 149.890011 | 2.230645 | - | - | none | - | 0.317895 | 1 | 1 | 0
      lsst/framed_real/id900_7912941781254298.confluent.bin | 7912941781254298 | 7912941781254298 | 2025-10-13T05:35:02.168000Z | 55.752128 | -32.268479 | - | - | none | - | 0.112477 | 2 | 1 | 0
      lsst/bulk/derived_framed_v10.0_171.tar.gz!id1000_170112073841246232.confluent.bin | 170112073841246232 | 2010 EQ133 | 2026-03-10T06:44:29.506144Z | 187.638787 | 9.185029 | 20.002690 | 0.024744 | + | lssti | 1.000000 | 2 | 0 | 0
      lsst/bulk/derived_framed_v10.0_171.tar.gz!id1000_169813006395375696.confluent.bin | 169813006395375696 | K17SA9A | 2026-01-01T05:21:08.886290Z | 150.121479 | 1.232114 | 21.486938 | 0.044248 | + | lssti | 0.999612 | 2 | 0 | 0
      lsst/bulk/fink_rubin_v9.0_144.tar.gz!169298433291583519_169298433291583519.avro | 169298433291583519 | K14K03A | 2025-09-06T07:58:26.876256Z | 10.483775 | -44.469208 | 21.746537 | 0.096085 | + | lssti | 0.890912 | 2 | 0 | 0
      lsst/bulk/fink_rubin_v9.0_144.tar.gz!169298432900464695_169298432900464695.avro | 169298432900464695 | 169298432900464695 | 2025-09-06T07:56:29.368036Z | 8.886606 | -44.929900 | 22.000600 | 0.118071 | + | lssti | 0.898765 | 2 | 0 | 0
      lsst/fink_enriched_v10/part-2-918301.avro#0 | 170094456272322680 | 170028485706776685 | 2026-03-06T02:14:13.797262Z | 63.349628 | -47.180758 | - | - | none | - | 0.875444 | 1087 | 251 | 395
      lsst/fink_enriched_v10/part-2-918301.avro#3 | 170094456248729605 | 313893023095193658 | 2026-03-06T02:14:13.797262Z | 62.517662 | -47.786247 | 21.624701 | 0.068595 | + | lssti | 0.702439 | 1009 | 0 | 401
      lsst/ocf_alert_packet/v8_0_df95d6_fakeAlert.avro | 281323062375219200 | 281323062375219201 | 2025-08-15T23:49:44.593784Z | 351.570547 | 0.126243 | 23.665571 | 0.010499 | + | lsstr | - | 3 | 0 | 0
      lsst/ocf_alert_packet/v9_0_05aeb6_fakeAlert.avro | 281323062375219200 | 281323062375219201 | 2025-08-15T23:49:44.593784Z | 351.570547 | 0.126243 | 23.665571 | 0.010499 | + | lsstr | - | 3 | 0 | 0
      lsst/ocf_alert_packet/v10_0_aa07fd_fakeAlert.avro | 281323062375219200 | 281323062375219201 | 2025-08-15T23:49:44.593784Z | 351.570547 | 0.126243 | 23.665571 | 0.010499 | + | lsstr | - | 3 | 0 | 0
      lsst/ocf_alert_packet/v11_0_d7f24c_fakeAlert.avro | 281323062375219200 | 281323062375219201 | 2025-08-15T23:49:44.593784Z | 351.570547 | 0.126243 | 23.665571 | 0.010499 | + | lsstr | - | 3 | 0 | 0
      lasair/lsst_pipeline/system.sample_alerts.schema7.1.alert.json | 3068429242367738174 | 3068394046180295775 | 2024-06-27T01:40:58.460992Z | 280.055656 | -48.323250 | 23.448595 | 0.235915 | + | lsstr | - | 72 | 5 | 1
      lasair/lsst_pipeline/system.sample_alerts.schema10.0.alert.json | 53176574830 | 6626260795372641455 | 2023-08-12T03:55:06.680000Z | 357.834427 | 3.831356 | 27.077425 | 0.110553 | + | lssty | 0.000000 | 64 | 6 | 0
      other_surveys/atlas/02a59543o0040o_006230.avro | 02a59543o0040o_006230 | 1200825211121548288 | 2021-11-25T04:40:32.880000Z | 302.105050 | 12.263480 | 18.299999 | 0.114000 | + | atlaso | - | 1 | 0 | 0
      other_surveys/atlas/02a59543o0072o_000833.avro | 02a59543o0072o_000833 | 1212843181203537920 | 2021-11-25T05:01:45.292800Z | 322.179950 | 20.593920 | 17.429001 | 0.031000 | - | atlaso | - | 1 | 0 | 0
      other_surveys/winter/3608701.avro | 3608701 | WNTR24auhaa | 2024-03-11T12:45:20.506003Z | 262.242472 | 7.260320 | 15.316952 | 0.038264 | + | winterH | - | 3 | 0 | 0
      other_surveys/pgir/114297926.avro | 114297926 | PGIR19aacbvv | 2021-06-29T05:21:57.999744Z | 285.882185 | 10.354580 | 10.176000 | 0.051000 | + | pgirJ | 1.000000 | 71 | 1 | 0
      other_surveys/askap/alert.avro | 1002 | 101 | 2026-07-15T00:00:00.000000Z | 157.996238 | 14.445771 | - | - | none | - | - | 4 | 0 | 2
      other_surveys/ampel_report/ampel_report.avro | 170472689154654242/1982891477 | 170472689154654242 | 2026-06-13T23:21:03.844376Z | 149.909168 | 0.516753 | 21.118585 | 0.029844 | + | lssti | 0.948894 | 14 | 0 | 12
      other_surveys/babamul/babamul_alert.avro | 3458293962815015016 | ZTF26aauybpk | 2026-06-21T07:03:18.999360Z | 238.791769 | -17.463768 | 19.753803 | 0.197974 | + | ztfi | 0.999872 | 231 | 52 | 114
      lsst/bulk/elasticc_v0.9_alerce_82.tar.gz!alert_mjd60668.3415_obj1152_src2304010.avro | 2304010 | 1152 | 2024-12-24T08:11:08.600000Z | 157.324219 | -23.643314 | 22.255088 | 0.116598 | + | lsstz | - | 10 | 1 | 0
      """;

  private final PacketReader reader = new PacketReader(new KnownSchemas(), new RecordedSchemas());

  static Stream<List<String>> rows() {
    return TABLE
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatItSaysByAnotherReading(List<String> row) {
    Packet packet = packet(row.getFirst());
    Survey survey = Surveys.of(packet);
    GenericAlert alert = survey.alert(packet);
    assertThat(alert.id()).isEqualTo(row.get(1));
    assertThat(alert.name()).isEqualTo(none(row.get(2)));
    // Through a double and back astropy is right to a microsecond or so.
    assertThat(Objects.requireNonNull(alert.timestamp()))
        .isBetween(
            Instant.parse(row.get(3)).minusNanos(2_000),
            Instant.parse(row.get(3)).plusNanos(2_000));
    assertThat(Objects.requireNonNull(alert.position()).raDegrees())
        .isCloseTo(Double.parseDouble(row.get(4)), within(1e-6));
    assertThat(alert.position().decDegrees())
        .isCloseTo(Double.parseDouble(row.get(5)), within(1e-6));
    assertMagnitude(alert.magnitude(), row);
    assertNumber(alert.score(), row.get(10));

    List<PhotometryPoint> points = survey.lightCurve(packet).toList();
    assertThat(points).hasSize(Integer.parseInt(row.get(11)));
    assertThat(points.stream().filter(ByHandTest::isLimit)).hasSize(Integer.parseInt(row.get(12)));
    assertThat(points.stream().filter(point -> point.series() == Series.FORCED))
        .hasSize(Integer.parseInt(row.get(13)));
  }

  private static void assertMagnitude(@Nullable Magnitude magnitude, List<String> row) {
    if (none(row.get(6)) == null) {
      assertThat(magnitude).isNull();
      return;
    }
    Magnitude told = Objects.requireNonNull(magnitude);
    assertNumber(told.value(), row.get(6));
    assertNumber(told.error(), row.get(7));
    assertThat(told.kind())
        .isEqualTo(
            row.get(8).equals("+")
                ? Magnitude.Kind.DIFFERENCE
                : Magnitude.Kind.NEGATIVE_DIFFERENCE);
    assertThat(Objects.requireNonNull(told.band()).code()).isEqualTo(row.get(9));
  }

  private static void assertNumber(@Nullable Double number, String expected) {
    if (none(expected) == null) {
      assertThat(number).isNull();
    } else {
      assertThat(number).isCloseTo(Double.parseDouble(expected), within(2e-6));
    }
  }

  private static boolean isLimit(PhotometryPoint point) {
    return point.series() != Series.FORCED
        && point.magnitude() != null
        && point.magnitude().isLimit();
  }

  private static @Nullable String none(String written) {
    return written.equals("-") ? null : written;
  }

  private Packet packet(String name) {
    int at = name.indexOf('#');
    byte[] bytes = Recordings.packet(at < 0 ? name : name.substring(0, at));
    List<Packet> packets = reader.read(Message.of(bytes, name));
    return packets.get(at < 0 ? 0 : Integer.parseInt(name.substring(at + 1)));
  }
}
