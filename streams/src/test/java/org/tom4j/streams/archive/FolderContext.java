package org.tom4j.streams.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;

/** A context with a folder and no network. */
record FolderContext(Path folder, List<String> notes) implements BrokerContext {

  FolderContext(Path folder) {
    this(folder, new ArrayList<>());
  }

  @Override
  public BrokerHttp http() {
    throw new IllegalStateException("without a registry nobody is to be asked");
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return type.cast(new ArchiveSettings(null));
  }

  @Override
  public Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  }

  @Override
  public void note(String words) {
    notes.add(words);
  }
}
