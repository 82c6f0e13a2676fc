package org.tom4j.brokers.antares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Cutout;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class AntaresPicturesTest {
  private final Antares antares = new Antares();
  private final AtomicReference<URI> address = new AtomicReference<>();
  private final Service service = Service.answering(this::answer);
  private final ModuleContext context =
      new ModuleContext(service.http(), new Antares.Settings(service.address().resolve("/v1/")));

  AntaresPicturesTest() {
    address.set(service.address());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void takesThePicturesThatAListNamesWithoutAskingAgain() {
    AntaresLocus listed;
    try (Stream<AntaresLocus> loci = antares.fetchAlerts(AntaresQueries.all(), context)) {
      listed = loci.findFirst().orElseThrow();
    }
    assertThat(picture(listed, Cutout.Kind.SCIENCE)).isEqualTo("picture of /science.png");
    assertThat(antares.cutout(listed, Cutout.Kind.TEMPLATE, context)).isNull();
    assertThat(service.asked()).hasSize(2).last().isEqualTo("/science.png");
  }

  @Test
  void asksForThePicturesOfTheNewestAlertOfALocusThatCameByItself() {
    AntaresLocus one = antares.fetchAlert("ANT2021bbbbb", context);
    assertThat(picture(one, Cutout.Kind.TEMPLATE)).isEqualTo("picture of /template.png");
    assertThat(service.asked())
        .containsExactly(
            "/v1/loci/ANT2021bbbbb",
            "/v1/alerts/ztf_candidate:9007199254740993121/thumbnails",
            "/template.png");
    assertThat(antares.cutout(one, Cutout.Kind.SCIENCE, context)).isNull();
  }

  @Test
  void neverTakesAPageOfTheTomItselfForAPicture() {
    AntaresLocus one = antares.fetchAlert("ANT2021bbbbb", context);
    assertThatThrownBy(() -> antares.cutout(one, Cutout.Kind.DIFFERENCE, context))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining("/admin/secret.png");
    assertThat(service.asked()).doesNotContain("/admin/secret.png");
  }

  @Test
  void hasNoPictureOfAnAlertThatHasNone() {
    var bare = new AntaresLocus("ANT2020zzzzz", null, null);
    assertThat(antares.cutout(bare, Cutout.Kind.SCIENCE, context)).isNull();
    assertThat(service.asked()).isEmpty();
  }

  private String picture(AntaresLocus locus, Cutout.Kind kind) {
    Cutout cutout = Objects.requireNonNull(antares.cutout(locus, kind, context));
    return new String(cutout.image(), StandardCharsets.UTF_8);
  }

  private Answer answer(String path) {
    if (path.endsWith(".png")) {
      return new Answer(200, "image/png", "picture of " + path);
    }
    String name =
        path.endsWith("thumbnails")
            ? "thumbnails.json"
            : path.contains("ANT2021bbbbb") ? "locus.json" : "loci_1.json";
    String json = new String(Recorded.own(getClass(), name), StandardCharsets.UTF_8);
    return Answer.json(json.replace("PICTURES/", address.get().toString()));
  }
}
