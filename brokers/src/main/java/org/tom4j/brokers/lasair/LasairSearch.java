package org.tom4j.brokers.lasair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.Rows;

/**
 * The objects that a query is answered. Lasair's SQL knows no cone: a position is asked for ids
 * first, and the objects of these ids after that.
 */
final class LasairSearch {
  private static final int BAD_REQUEST = 400;

  private final LasairSurvey survey;
  private final LasairQuery query;
  private final BrokerContext context;

  LasairSearch(LasairSurvey survey, LasairQuery query, BrokerContext context) {
    this.survey = survey;
    this.query = query;
    this.context = context;
  }

  /**
   * @param id of an object; one without is told all the same, so that it is seen as bad
   */
  <A> Stream<A> objects(
      Class<A> type, Function<A, String> id, Function<A, @Nullable SkyPosition> position) {
    LasairService service = LasairService.of(survey, context);
    LasairSql sql = new LasairSql(survey, query);
    List<String> named = query.objectIds().stream().map(this::checked).distinct().toList();
    Cone cone = query.position();
    if (cone == null && named.isEmpty()) {
      return Rows.once(service.pages(sql, type), id);
    }
    Stream<A> rows =
        Stream.of(service)
            .flatMap(asked -> {
              List<String> ids = cone == null ? named : among(named, asked.idsIn(cone));
              return counted(ids.size(), Rows.once(asked.among(ids, sql, type), id), sql);
            });
    return cone == null ? rows : Rows.inside(cone, rows, position, context);
  }

  private String checked(String name) {
    String id = survey.id(name);
    if (id == null) {
      throw new Refused(
          "'" + name + "' is no object of " + survey.module() + ": look at the object ID.",
          null,
          BAD_REQUEST);
    }
    return id;
  }

  private static List<String> among(List<String> named, List<String> found) {
    Set<String> wanted = new HashSet<>(named);
    return wanted.isEmpty() ? found : found.stream().filter(wanted::contains).toList();
  }

  /** Says at the end what joining Sherlock's table has left out. */
  private <A> Stream<A> counted(int asked, Stream<A> rows, LasairSql sql) {
    AtomicLong told = new AtomicLong();
    return Rows.atEnd(
        rows.peek(_ -> told.incrementAndGet()),
        () -> {
          long missing = asked - told.get();
          if (missing > 0 && query.isOfPlaceAlone() && sql.wantsClass()) {
            context.note(
                missing
                    + " of "
                    + asked
                    + " objects were not told. Sherlock may have no class of them yet: ask again"
                    + " with \"Also without a class\"");
          }
        });
  }
}
