package org.tom4j.streams.archive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerHttp;

/** A context with a registry that is down. */
record Down(FolderContext there) implements BrokerContext {

  @Override
  public BrokerHttp http() {
    throw new BrokerException.Unavailable("it is down", null);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return type.cast(new ArchiveSettings(URI.create("https://registry.example.org")));
  }

  @Override
  public Path folder() {
    return there.folder();
  }

  @Override
  public Clock clock() {
    return there.clock();
  }

  @Override
  public void note(String words) {
    there.note(words);
  }
}
