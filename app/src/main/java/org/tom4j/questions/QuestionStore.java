package org.tom4j.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.questions.Part.State;

/** All SQL of questions. */
final class QuestionStore {
  /** Among so many of a person's newest questions those are that are not answered yet. */
  private static final int LOOKED_AT = 50;

  private final Db db;
  private final InstantSource clock;

  QuestionStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A new question with its parts in their order; its number. Empty if the viewer has as many that
   * are not answered yet as he may: two that he asks at the same moment are counted one after the
   * other.
   *
   * @param lostAfter what waits for longer is waited for no more
   */
  Optional<Long> insert(
      Viewer viewer, String json, List<Part> parts, int mostOpen, Duration lostAfter) {
    return db.write(jdbc -> {
      if (viewer.personId() != null) {
        // Holds up whoever else asks for this person until this transaction ends.
        int _ =
            jdbc.sql("update person set name = name where id = ?")
                .param(viewer.personId())
                .update();
      }
      if (open(viewer, lostAfter) >= mostOpen) {
        return Optional.empty();
      }
      long id =
          jdbc.sql(
                  "insert into question (owner_id, asked_us, asked)"
                      + " values (cast(:owner as bigint), :now, :asked) returning id")
              .param("owner", viewer.personId())
              .param("now", clock.instant())
              .param("asked", json)
              .query(Columns.NUMBER)
              .single();
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (Part part : parts) {
        rows.add(new Object[] {id, rows.size(), part.broker(), part.state().name(), part.words()});
      }
      db.batch(
          "insert into question_part (question_id, seq, broker, state, words)"
              + " values (?, ?, ?, ?, ?)",
          rows);
      return Optional.of(id);
    });
  }

  /** Whether the broker is still to be asked. */
  boolean isWaiting(long question, String broker) {
    return db.read(jdbc ->
        jdbc.sql("select state from question_part where question_id = ? and broker = ?")
            .params(question, broker)
            .query(Columns.TEXT)
            .optional()
            .filter(State.WAITING.name()::equals)
            .isPresent());
  }

  /** The broker's run has begun; false if it was to be asked no more. */
  boolean started(long question, String broker, long run) {
    return db.write(jdbc -> {
      boolean was =
          jdbc.sql(
                      "update question_part set state = 'STARTED' where question_id = ? and broker = ?"
                          + " and state = 'WAITING'")
                  .params(question, broker)
                  .update()
              == 1;
      jdbc.sql(
              "update question_part set state = 'STARTED', run_id = ?"
                  + " where question_id = ? and broker = ?")
          .params(run, question, broker)
          .update();
      return was;
    });
  }

  /** Who is still to be asked is asked no more. */
  void stopWaiting(long question) {
    db.write(jdbc ->
        jdbc.sql(
                "update question_part set state = 'STOPPED'"
                    + " where question_id = ? and state = 'WAITING'")
            .param(question)
            .update());
  }

  /**
   * How many of the viewer's newest questions are not answered yet.
   *
   * @param lostAfter what waits for longer is waited for no more
   */
  long open(Viewer viewer, Duration lostAfter) {
    Long person = viewer.personId();
    return person == null
        ? 0
        : db.read(jdbc ->
            jdbc.sql(
                    """
                    select count(distinct q.id) from question q
                    join question_part p on p.question_id = q.id
                    left join query_run r on r.id = p.run_id
                    where q.id in
                        (select id from question where owner_id = ? order by id desc limit ?)
                      and ((p.state = 'WAITING' and q.asked_us >= ?) or r.state = 'running')
                    """)
                .params(person, LOOKED_AT, clock.instant().minus(lostAfter))
                .query(Columns.NUMBER)
                .single());
  }

  /** The broker has no run, and words say why. */
  void notStarted(long question, String broker, State state, String words) {
    db.write(jdbc ->
        jdbc.sql(
                "update question_part set state = ?, words = ?"
                    + " where question_id = ? and broker = ?")
            .params(state.name(), words, question, broker)
            .update());
  }

  /** The question, if the viewer asked it or is an administrator. */
  Optional<Question> find(Viewer viewer, long id) {
    return db.read(jdbc ->
            jdbc.sql("select id, owner_id, asked_us, asked from question where id = ?")
                .param(id)
                .query(QuestionStore::question)
                .optional())
        .filter(question -> mayRead(viewer, question));
  }

  /** The newest questions of the viewer's own. */
  List<Question> own(Viewer viewer, int atMost) {
    Long person = viewer.personId();
    return person == null
        ? List.of()
        : db.read(jdbc ->
            jdbc.sql(
                    "select id, owner_id, asked_us, asked from question where owner_id = ?"
                        + " order by id desc limit ?")
                .params(person, atMost)
                .query(QuestionStore::question)
                .list());
  }

  private static boolean mayRead(Viewer viewer, Question question) {
    return viewer.admin() || viewer.is(question.ownerId());
  }

  List<Part> parts(long question) {
    return db.read(jdbc ->
        jdbc.sql(
                "select broker, state, run_id, words from question_part where question_id = ?"
                    + " order by seq")
            .param(question)
            .query((row, n) ->
                new Part(
                    Columns.text(row, "broker"),
                    Columns.one(State.class, row, "state"),
                    Columns.longOrNull(row, "run_id"),
                    Columns.text(row, "words")))
            .list());
  }

  private static Question question(ResultSet row, int index) throws SQLException {
    String json = Columns.text(row, "asked");
    return new Question(
        row.getLong("id"),
        Columns.longOrNull(row, "owner_id"),
        Micros.at(row, "asked_us"),
        QuestionForm.read(json),
        json);
  }
}
