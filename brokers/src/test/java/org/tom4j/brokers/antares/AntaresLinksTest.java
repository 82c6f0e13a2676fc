package org.tom4j.brokers.antares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonText;

class AntaresLinksTest {
  private static final URI BASE = URI.create("https://api.antares.noirlab.edu/v1/");

  @Test
  void goesOnBySecureHttpThoughEveryLinkIsWrittenWithout() {
    assertThat(next("http://api.antares.noirlab.edu/v1/loci?page%5Boffset%5D=20&a=%7B%22"))
        .hasToString("https://api.antares.noirlab.edu/v1/loci?page%5Boffset%5D=20&a=%7B%22");
    assertThat(next("http://API.antares.noirlab.edu:80/v1/loci"))
        .hasToString("https://api.antares.noirlab.edu/v1/loci");
  }

  @Test
  void goesOnBelowTheServiceWhereALinkNamesNoHost() {
    assertThat(next("/v1/loci?page=2"))
        .hasToString("https://api.antares.noirlab.edu/v1/loci?page=2");
  }

  @Test
  void neverGoesOnAtAnotherHost() {
    for (String elsewhere :
        new String[] {
          "http://api.antares.noirlab.edu.example.org/v1/loci",
          "https://169.254.169.254/latest/",
          "//example.org/v1/loci",
          "https://api.antares.noirlab.edu@example.org/",
          "file:///etc/passwd",
          "mailto:x@api.antares.noirlab.edu",
          "not an address"
        }) {
      assertThatThrownBy(() -> next(elsewhere))
          .as(elsewhere)
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining(elsewhere);
    }
  }

  @Test
  void endsWhereThereIsNoLink() {
    assertThat(AntaresLinks.next(null, BASE)).isNull();
    assertThat(AntaresLinks.next(new AntaresLinks(null), BASE)).isNull();
    assertThat(AntaresLinks.next(new AntaresLinks(new JsonNull()), BASE)).isNull();
    assertThat(next(" ")).isNull();
  }

  private static @Nullable URI next(String link) {
    return AntaresLinks.next(new AntaresLinks(new JsonText(link)), BASE);
  }
}
