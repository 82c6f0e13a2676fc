package org.tom4j.bench;

import java.util.List;

/** {@code bench/run PROGRAM [--option value …]}: starts one of the load programs. */
final class Bench {
  private Bench() {}

  public static void main(String[] words) throws Exception {
    Options options = Options.of(List.of(words));
    int exit =
        switch (words.length == 0 ? "" : words[0]) {
          case "soak" -> Soak.run(options);
          case "reload" -> Reload.run(options);
          case "targets" -> TargetList.run(options);
          case "kafka" -> KafkaRates.run(options);
          case "kafka-soak" -> KafkaSoak.run(options);
          case "night" -> Night.run(options);
          case "start" -> Start.run(options);
          default -> {
            System.err.println(
                "bench/run soak | kafka | kafka-soak | night | reload | targets | start | jmh; see"
                    + " bench/README.md");
            yield 2;
          }
        };
    System.exit(exit);
  }
}
