package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tom4j.runtime.json.Bound.assertBad;
import static org.tom4j.runtime.json.Bound.bind;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/** Which member a component is, and what a record may hold. */
class JsonBindingTest {
  record Text(String id) {}

  record Number(double mag) {}

  record MaybeNumber(@Nullable Double mag) {}

  record Named(String targetName, @Member("g-r") double colour, double raDeg2000) {}

  record Candidate(double ra, double dec) {
    Candidate {
      if (dec > 90) {
        throw new IllegalArgumentException("the declination is above 90 degrees");
      }
    }
  }

  record Alert(String id, Candidate candidate) {}

  enum Band {
    G,
    R
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Everything(
      BigDecimal exact,
      BigInteger large,
      @Nullable LocalDate day,
      Band band,
      URI page,
      Set<String> names,
      Map<String, Double> scores,
      List<@Nullable Double> flux,
      double[] errors,
      JsonValue free,
      JsonValue absent) {}

  record Tree(String name, List<Tree> children) {}

  record Impossible(java.util.Date when) {}

  @Test
  void aMemberIsNamedAsTheComponentElseInSnakeCaseElseByMember() {
    assertThat(bind("{'targetName':'a','g-r':1,'raDeg2000':2}".replace('\'', '"'), Named.class))
        .isEqualTo(new Named("a", 1, 2));
    assertThat(bind("{\"target_name\":\"a\",\"g-r\":1,\"ra_deg2000\":2}", Named.class))
        .isEqualTo(new Named("a", 1, 2));
  }

  @Test
  void theComponentsOwnNameGoesBeforeItsSnakeCaseInWhateverOrderTheyCome() {
    Named own = new Named("own", 1, 2);
    String rest = ",\"g-r\":1,\"raDeg2000\":2}";
    assertThat(bind("{\"target_name\":\"snake\",\"targetName\":\"own\"" + rest, Named.class))
        .isEqualTo(own);
    assertThat(bind("{\"targetName\":\"own\",\"target_name\":\"snake\"" + rest, Named.class))
        .isEqualTo(own);
  }

  @Test
  void aMemberAnnotationReplacesTheComponentsName() {
    assertBad("{\"targetName\":\"a\",\"colour\":1,\"raDeg2000\":2}", Named.class)
        .hasMessageContaining("missing")
        .extracting(BindingException::member)
        .isEqualTo("g-r");
  }

  @Test
  void anAbsentMemberIsNullIfThatIsAllowedAndBadOtherwise() {
    assertThat(bind("{}", MaybeNumber.class).mag).isNull();
    assertBad("{}", Number.class)
        .hasMessageContaining("missing")
        .extracting(BindingException::member)
        .isEqualTo("mag");
  }

  @Test
  void membersOfMembersAreNamedByTheirWholePath() {
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":\"east\",\"dec\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.ra");
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.dec");
    assertBad("{\"id\":\"a\",\"candidate\":{\"dec\":null,\"ra\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.dec");
  }

  @Test
  void theWordsOfARecordsConstructorAreTheReason() {
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":1,\"dec\":91}}", Alert.class)
        .hasMessage("the declination is above 90 degrees")
        .extracting(BindingException::member)
        .isEqualTo("candidate");
  }

  @Test
  void unknownMembersAreIgnoredAndTheLastOfTwoWins() {
    String json = "{\"x\":{\"id\":[1,{\"id\":2}]},\"id\":\"first\",\"y\":[],\"id\":\"last\"}";
    assertThat(bind(json, Text.class).id).isEqualTo("last");
    assertThat(bind("{\"mag\":null,\"mag\":2}", Number.class).mag).isEqualTo(2);
  }

  @Test
  void allOtherTypesBind() {
    Everything all =
        bind(
            """
            {"exact": 0.10, "large": 123456789012345678901234567890, "day": "2018-08-27",
             "band": "g", "page": "https://example.org/a?b=c", "names": ["x", "y", "x"],
             "scores": {"rb": 0.5}, "flux": [1.5, null, NaN], "errors": [1, "2"],
             "free": {"n": 1.2300000000000000000001, "a": [null, true, "t"]}}
            """,
            Everything.class);
    assertThat(all.exact).isEqualTo(new BigDecimal("0.10"));
    assertThat(all.large).isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(all.day).isEqualTo("2018-08-27");
    assertThat(all.band).isEqualTo(Band.G);
    assertThat(all.page).isEqualTo(URI.create("https://example.org/a?b=c"));
    assertThat(all.names).containsExactly("x", "y");
    assertThat(all.scores).containsExactly(Map.entry("rb", 0.5));
    assertThat(all.flux).containsExactly(1.5, null, null);
    assertThat(all.errors).containsExactly(1, 2);
    assertThat(all.free.get("n").text()).isEqualTo("1.2300000000000000000001");
    assertThat(all.free.get("a").elements()).hasSize(3);
    assertThat(all.absent).isEqualTo(new JsonValue.JsonNull());
  }

  @Test
  void anUnknownNameOfAnEnumIsBadAndTheKnownOnesAreTold() {
    record Banded(Band band) {}
    assertBad("{\"band\":\"z\"}", Banded.class).hasMessage("is none of g, r");
  }

  @Test
  void aRecordMayHoldItsOwnKind() {
    Tree tree =
        bind("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}", Tree.class);
    assertThat(tree.children).containsExactly(new Tree("b", List.of()));
  }

  @Test
  void aTypeThatCannotBeReadIsTheModulesBug() {
    assertThatThrownBy(() -> bind("{}", Impossible.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Impossible.when is a java.util.Date");
  }

  @Test
  void aRowOfCsvBelowItsHeaderBindsLikeJson() {
    assertThat(bind("ra,dec\n12.5,-3\n", Candidate.class)).isEqualTo(new Candidate(12.5, -3));
  }
}
