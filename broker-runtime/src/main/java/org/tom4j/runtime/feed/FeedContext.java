package org.tom4j.runtime.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;

/** What one fetch lends its module. */
record FeedContext(ModuleSide source, BrokerHttp http, List<String> notes)
    implements BrokerContext {
  private static final int MOST_NOTES = 100;
  private static final int LONGEST_NOTE = 1000;

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return source.settings(type);
  }

  @Override
  public Path folder() {
    return source.folder();
  }

  @Override
  public Clock clock() {
    return source.clock();
  }

  @Override
  public void note(String words) {
    String told = source.discretion().blank(words);
    String note = told.length() <= LONGEST_NOTE ? told : told.substring(0, LONGEST_NOTE);
    synchronized (notes) {
      if (notes.size() < MOST_NOTES) {
        notes.add(Texts.clean(note));
      }
    }
  }

  static List<String> copy(List<String> notes) {
    synchronized (notes) {
      return List.copyOf(new ArrayList<>(notes));
    }
  }
}
