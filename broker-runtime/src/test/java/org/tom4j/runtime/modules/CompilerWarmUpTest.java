package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompilerWarmUpTest {

  @Test
  void itsModuleCompiles() {
    TreeMap<String, byte[]> source = new TreeMap<>();
    source.put("WarmUp.java", CompilerWarmUp.source().getBytes(StandardCharsets.UTF_8));
    SourceCompiler.Compiled compiled = new SourceCompiler(ApiPath.find().entries()).compile(source);
    assertThat(compiled.problems()).isEmpty();
    assertThat(compiled.classes()).containsKey("WarmUp");
  }
}
