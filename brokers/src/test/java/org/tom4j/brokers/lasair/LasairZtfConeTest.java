package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tom4j.astro.Cone;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class LasairZtfConeTest {
  private static final Cone CONE = LasairQueries.cone(10, 10, 10);
  private static final String NONE =
      "{\"error\": \"No object found ra=10.00000 dec=10.00000 radius=10.00\"}";

  private final LasairZtf lasair = new LasairZtf();

  @Test
  void asksAConeForIdsAndThenForTheirRowsInOneCall() {
    try (Service service =
        Service.answering(
            path -> own(path.startsWith("/cone/") ? "ztf_cone.json" : "ztf_rows.json"))) {
      ModuleContext context = LasairQueries.context(service);
      assertThat(ModuleContext.read(lasair, LasairQueries.in(CONE), context)).hasSize(2);
      assertThat(service.askedInWords()).hasSize(2);
      assertThat(service.askedInWords().getFirst())
          .isEqualTo("/cone/?ra=10&dec=10&radius=10&requestType=all");
      // What is no name of ZTF's does not go into SQL, not even from Lasair itself.
      assertThat(service.askedInWords().getLast())
          .contains("&conditions=objects.objectId IN (\"ZTF26aaaaaab\",\"ZTF26aaaaaac\") ORDER BY");
      assertThat(context.notes()).isEmpty();
    }
  }

  @Test
  void takesAnErrorThatSaysThatThereIsNoneForNone() {
    for (int status : new int[] {400, 200}) {
      try (Service service = Service.answering(_ -> new Answer(status, "application/json", NONE))) {
        assertThat(
                ModuleContext.read(lasair, LasairQueries.in(CONE), LasairQueries.context(service)))
            .isEmpty();
        assertThat(service.asked()).hasSize(1);
      }
    }
  }

  @Test
  void saysHowManyOfAConeHaveNoClass() {
    try (Service service =
        Service.answering(
            path -> own(path.startsWith("/cone/") ? "ztf_cone.json" : "ztf_rows_2.json"))) {
      ModuleContext context = LasairQueries.context(service);
      assertThat(ModuleContext.read(lasair, LasairQueries.in(CONE), context)).hasSize(1);
      assertThat(context.notes())
          .singleElement()
          .asString()
          .startsWith("1 of 2 objects were not told.");
    }
  }

  @Test
  void dropsWhatLiesOutsideTheCone() {
    Cone elsewhere = LasairQueries.cone(200, -10, 5);
    try (Service service =
        Service.answering(
            path -> own(path.startsWith("/cone/") ? "ztf_cone.json" : "ztf_rows.json"))) {
      ModuleContext context = LasairQueries.context(service);
      assertThat(ModuleContext.read(lasair, LasairQueries.in(elsewhere), context)).isEmpty();
      assertThat(context.notes())
          .containsExactly("2 of 2 alerts lay outside the cone and were left out");
    }
  }

  @Test
  void readsARecordedConeWhole() {
    byte[] recorded = Recorded.answer("lasair/ztf_cone_all_280_-5_600.json");
    try (Service service =
        Service.answering(
            path -> path.startsWith("/cone/") ? Answer.json(recorded) : Answer.json("[]"))) {
      ModuleContext context = LasairQueries.context(service);
      assertThat(
              ModuleContext.read(
                  lasair, LasairQueries.in(LasairQueries.cone(280, -5, 600)), context))
          .isEmpty();
      assertThat(service.asked()).hasSizeBetween(2, 7);
      assertThat(service.askedInWords().get(1)).contains("IN (\"ZTF19aaypuas\",\"ZTF19abiuxxz\",");
      assertThat(service.askedInWords().getLast()).contains("\"ZTF22aaefhzz\")");
    }
  }

  private static Answer own(String name) {
    return Answer.json(Recorded.own(LasairZtfConeTest.class, name));
  }
}
