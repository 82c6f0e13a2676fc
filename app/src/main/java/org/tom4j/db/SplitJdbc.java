package org.tom4j.db;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Sends queries to the readers and everything else to the writer. */
final class SplitJdbc extends JdbcTemplate {
  private final JdbcTemplate readers;

  SplitJdbc(DataSource writer, JdbcTemplate readers) {
    super(writer);
    this.readers = readers;
    setExceptionTranslator(readers.getExceptionTranslator());
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator creator,
      @Nullable PreparedStatementSetter setter,
      ResultSetExtractor<T> extractor) {
    return readers.query(creator, setter, extractor);
  }
}
