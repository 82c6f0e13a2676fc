package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckedResolverTest {
  private static final URI OWN = URI.create("http://127.0.0.1:8080/");

  private static CheckedResolver allowing(String place) {
    return new CheckedResolver(false, Set.of(place), () -> OWN);
  }

  @Test
  void aPlaceAllowsItsPortAndNoOther() throws Exception {
    CheckedResolver resolver = allowing(Network.place(URI.create("http://127.0.0.1:9000/a")));
    assertThat(resolver.resolve("127.0.0.1", 9000)).hasSize(1);
    assertThatThrownBy(() -> resolver.resolve("127.0.0.1", 9001))
        .isInstanceOf(CheckedResolver.PrivateAddress.class);
  }

  @Test
  void aPlaceOfSixIsTheSameWithItsBracketsAndWithout() throws Exception {
    CheckedResolver resolver = allowing(Network.place(URI.create("http://[::1]:9000/")));
    assertThat(resolver.resolve("::1", 9000)).hasSize(1);
    assertThat(resolver.resolve("[::1]", 9000)).hasSize(1);
    assertThatThrownBy(() -> resolver.resolve("::1", 80))
        .isInstanceOf(CheckedResolver.PrivateAddress.class);
  }

  @Test
  void aPlaceWithoutAPortHasThatOfItsScheme() {
    assertThat(Network.place(URI.create("https://Example.org/"))).isEqualTo("[example.org]:443");
  }
}
