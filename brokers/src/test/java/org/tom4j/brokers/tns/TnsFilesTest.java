package org.tom4j.brokers.tns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.Service.Asked;

/** The clock stands at 2026-11-23 12:00 UTC. */
class TnsFilesTest {
  private static final String FILES = "/system/files/tns_public_objects/tns_public_objects";

  /** Columns in another order than TNS has them, and one more. */
  private static final String TABLE =
      """
      "2026-11-22 00:00:00 - 23:59:59"
      "name","objid","name_prefix","declination","ra","new_column","redshift","type","reporting_group","source_group","discoverydate","reporters","internal_names","lastmodified"
      "2026aaa","7","SN","-5.25","187.5","?","0.043","SN Ia","ATLAS","ZTF","2026-01-12 13:07:10.123","J. Doe, ""R."" Roe",", ZTF26aaaaaab, ATLAS26xyz","2026-02-23 16:33:59"
      "2026aab","8","AT","95","1","","","","","","","","",""
      "2026aac","9","AT","5","1","","","","","","","","",""
      """;

  private final Tns tns = new Tns();

  @Test
  void readsAllThatARowSays() {
    try (Service service = files(_ -> csv())) {
      List<CatalogueEntry> entries = read(context(service), null);
      CatalogueEntry first = entries.getFirst();
      assertThat(first.id()).isEqualTo("7");
      assertThat(first.name()).isEqualTo("SN2026aaa");
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(187.5, -5.25));
      assertThat(first.type()).isEqualTo("SN Ia");
      assertThat(first.redshift()).isEqualTo(0.043);
      assertThat(first.discovered()).isEqualTo(Instant.parse("2026-01-12T13:07:10.123Z"));
      assertThat(first.reportedBy()).isEqualTo("ATLAS");
      assertThat(first.foundBy()).isEqualTo("ZTF");
      assertThat(first.reporters()).isEqualTo("J. Doe, \"R.\" Roe");
      assertThat(first.aliases()).containsExactly("ZTF26aaaaaab", "ATLAS26xyz");
      assertThat(first.page()).hasToString("https://www.wis-tns.org/object/2026aaa");
      assertThat(first.modified()).isEqualTo(Instant.parse("2026-02-23T16:33:59Z"));
      assertThat(entries)
          .extracting(CatalogueEntry::name)
          .containsExactly("SN2026aaa", "AT2026aac");
    }
  }

  @Test
  void aFileComesPackedInAnswerToAFormAndBelowItsTitle() {
    try (Service service =
        files(asked -> {
          assertThat(asked.method()).isEqualTo("POST");
          return new Answer(200, "application/zip", zip(TABLE), Map.of());
        })) {
      assertThat(read(context(service), null))
          .extracting(CatalogueEntry::name)
          .containsExactly("SN2026aaa", "AT2026aac");
    }
  }

  private static byte[] zip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("tns_public_objects.csv"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void asksForDaysAndForEverythingWhenMoreThanAFewAreMissing() {
    try (Service service = files(_ -> csv())) {
      read(context(service), null);
      read(context(service), Instant.parse("2026-11-12T09:00:00Z"));
      assertThat(service.asked()).containsExactly(FILES + ".csv.zip", FILES + ".csv.zip");
      service.asked().clear();
      read(context(service), Instant.parse("2026-11-22T09:00:00Z"));
      assertThat(service.asked())
          .as("the day before once more: its file may have come late")
          .containsExactly(FILES + "_20261121.csv.zip", FILES + "_20261122.csv.zip");
      service.asked().clear();
      assertThat(read(context(service), Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void aDayWithoutAFileIsNotedAndTheOthersAreRead() {
    try (Service service =
        files(asked -> asked.path().contains("1121") ? Answer.html(404) : csv())) {
      ModuleContext context = context(service);
      assertThat(read(context, Instant.parse("2026-11-22T09:00:00Z"))).hasSize(2);
      assertThat(context.notes()).containsExactly("TNS has no file of 2026-11-21");
      assertThat(service.asked()).hasSize(2);
    }
  }

  @Test
  void saysWhatIsMissingWhatIsRefusedAndHowLongToWait() {
    try (Service service =
        files(
            _ -> new Answer(429, "application/json", "{}", Map.of("x-rate-limit-reset", "3600")))) {
      assertThatThrownBy(() -> read(context(service), null))
          .isInstanceOf(BrokerException.RateLimited.class);
      assertThatThrownBy(() ->
              read(
                  new ModuleContext(
                      service.http(),
                      new TnsSettings(service.address(), 12345L, "MyBot", null, null)),
                  null))
          .isInstanceOf(BrokerException.NotConfigured.class)
          .hasMessageContaining("brokers.TNS.api_key");
    }
    try (Service service = files(_ -> new Answer(200, "application/json", "{\"id_code\":401}"))) {
      assertThatThrownBy(() -> read(context(service), null))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("another table")
          .hasMessageContaining("objid");
    }
  }

  private List<CatalogueEntry> read(ModuleContext context, @Nullable Instant since) {
    try (Stream<TnsRow> rows = tns.rows(since, context)) {
      return rows.flatMap(
              row -> {
                try {
                  return Stream.of(tns.entry(row));
                } catch (IllegalArgumentException unfit) {
                  assertThat(unfit).hasMessageContaining("95");
                  return Stream.empty();
                }
              })
          .toList();
    }
  }

  private static Answer csv() {
    return new Answer(200, "text/csv", TABLE);
  }

  private static Service files(Function<Asked, Answer> answers) {
    return Service.hearing(asked -> {
      assertThat(asked.header("User-Agent")).startsWith("tns_marker{\"tns_id\":12345,");
      assertThat(asked.field("api_key")).isEqualTo("k");
      return Objects.requireNonNull(answers.apply(asked));
    });
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(
        service.http(), new TnsSettings(service.address(), 12345L, "MyBot", null, "k"));
  }
}
