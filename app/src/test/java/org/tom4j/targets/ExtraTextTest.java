package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExtraTextTest {
  private static final List<TargetExtra> KNOWN =
      List.of(
          new TargetExtra("class", "SN Ia", "Fink ZTF"),
          new TargetExtra("a=b", "1 = 1", "MARS"),
          new TargetExtra("remark", " two\r\nlines, and C:\\new ", "MARS"),
          new TargetExtra("empty", "", null));

  @Test
  void readsWhatItShowsWithItsSources() {
    String shown = ExtraText.of(KNOWN);
    assertThat(shown.lines()).hasSize(4).first().isEqualTo("class=SN Ia");
    assertThat(ExtraText.read(shown, KNOWN).extras()).isEqualTo(KNOWN);
    assertThat(ExtraText.read(shown.replace("\n", "\r\n") + "\r\n\r\n", KNOWN).extras())
        .isEqualTo(KNOWN);
  }

  @Test
  void takesWhatAPersonChangedAsThePersons() {
    assertThat(ExtraText.read("class = SN II\nredshift=0.1", KNOWN).extras())
        .containsExactly(
            new TargetExtra("class", "SN II", null), new TargetExtra("redshift", "0.1", null));
    assertThat(ExtraText.read(" class =  SN Ia ", KNOWN).extras())
        .as("the same, with other blanks")
        .containsExactly(KNOWN.getFirst());
    assertThat(ExtraText.read("", KNOWN).extras()).isEmpty();
  }

  @Test
  void saysWhichLineIsNotUnderstood() {
    for (String wrong : new String[] {"redshift", "=0.1", "redshift=", "a\\=b"}) {
      ExtraText.Read read = ExtraText.read("z=1\n" + wrong, KNOWN);
      assertThat(read.problem()).as(wrong).contains("“" + wrong + "”", "key=value");
    }
    assertThat(ExtraText.read("z=1\nz=2", KNOWN).problem()).contains("“z” is there twice");
  }

  @Test
  void leavesABackslashThatMeansNothing() {
    List<TargetExtra> greek = ExtraText.read("line=H\\alpha", List.of()).extras();
    assertThat(greek.getFirst().value()).isEqualTo("H\\alpha");
    assertThat(ExtraText.read(ExtraText.of(greek), List.of()).extras()).isEqualTo(greek);
  }
}
