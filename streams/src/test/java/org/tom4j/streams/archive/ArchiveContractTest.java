package org.tom4j.streams.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.Apache;
import org.tom4j.streams.survey.ZtfPackets;
import org.tom4j.testkit.BrokerContract;
import org.tom4j.testkit.RecordedHttp;

class ArchiveContractTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> keepsTheContract() throws IOException {
    for (long candid = 1; candid <= 3; candid++) {
      Map<String, @Nullable Object> candidate = new HashMap<>(ZtfPackets.candidate());
      candidate.put("candid", candid);
      Files.write(
          folder.resolve(candid + ".avro"),
          Apache.file(
              ZtfPackets.record(
                  ZtfPackets.schema("ztf.alert", true), candidate, Map.of("candid", candid))));
    }
    RecordedHttp http =
        new RecordedHttp(getClass()).withFolder(folder).withSettings(new ArchiveSettings(null));
    return new BrokerContract<>(
            new AlertArchive(), http, new ArchiveQuery(null, null, null, null, null, null, true))
        .tests();
  }
}
