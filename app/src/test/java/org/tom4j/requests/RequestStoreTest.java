package org.tom4j.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.db.Db;
import org.tom4j.requests.Request.State;
import org.tom4j.testing.BareTarget;
import org.tom4j.testing.OnBothDatabases;

/** Requests in the database that several processes go on with. */
@OnBothDatabases
final class RequestStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final RequestStore one;
  private final RequestStore other;
  private final long target;

  RequestStoreTest(Db db) {
    this.one = new RequestStore(db, now::get);
    this.other = new RequestStore(db, now::get);
    db.write(client -> client.sql("delete from target").update());
    this.target = BareTarget.in(db);
  }

  private Wanted wanted() {
    return wanted("ATLAS");
  }

  private Wanted wanted(String broker) {
    return new Wanted(
        target,
        broker,
        null,
        new PhotometryRequest(
            SkyPosition.ofDegrees(10, -20),
            new PhotometryRequest.Motion(3, -4, 2016),
            NOW.minus(Duration.ofDays(30)),
            NOW));
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Put put(RequestStore store) {
    return store.put(wanted(), 20).orElseThrow();
  }

  @Test
  void aTargetHasNoMoreThanItMayHoweverManyAskAtOnce() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    var begin = new CountDownLatch(12);
    for (int i = 0; i < 12; i++) {
      Wanted each = wanted("ATLAS " + i);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                begin.countDown();
                awaitAll(begin);
                one.put(each, 5);
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(one.open(target)).isEqualTo(5);
    assertThat(one.put(wanted("ATLAS 99"), 5)).isEmpty();
    assertThat(one.put(wanted(one.of(target, 1).getFirst().broker()), 5))
        .as("the same one is no further one")
        .isPresent();
  }

  @Test
  void onlyOneProcessGoesOnWithARequestAndWithAllThatWasAsked() {
    put(one);
    Claim claim = one.take().orElseThrow();
    assertThat(claim.what()).isEqualTo(wanted().what());
    assertThat(other.take()).isEmpty();
    one.handedIn(claim, "task 7", NOW.plusSeconds(30));
    assertThat(other.take()).as("it is not due").isEmpty();
    now.set(NOW.plusSeconds(30));
    assertThat(other.take().orElseThrow().handle()).isEqualTo("task 7");
  }

  @Test
  void aProcessThatWasGoneForLongChangesNothingOfWhatAnotherHas() {
    long id = put(one).id();
    Claim late = one.take().orElseThrow();
    now.set(NOW.plus(RequestStore.LEASE).plusSeconds(1));
    Claim next = other.take().orElseThrow();
    one.kept(late, 9, 9);
    one.end(late, State.FAILED, 0, 0, "too late");
    assertThat(one.of(target, 9)).extracting(Request::state).containsExactly(State.WAITING);
    other.end(next, State.DONE, 4, 2, "");
    assertThat(one.of(target, 9))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.id()).isEqualTo(id);
          assertThat(request.state()).isEqualTo(State.DONE);
          assertThat(request.fresh()).isEqualTo(2);
          assertThat(request.points()).isEqualTo(4);
        });
  }

  @Test
  void whatWasKeptBeforeTheEndIsCountedThoughTheEndBroughtNothing() {
    put(one);
    Claim claim = one.take().orElseThrow();
    one.kept(claim, 5, 5);
    one.later(claim, NOW, "broke off");
    Claim again = one.take().orElseThrow();
    one.kept(again, 3, 0);
    one.later(again, NOW, "broke off");
    one.end(one.take().orElseThrow(), State.FAILED, 0, 0, "given up after 7 days");
    assertThat(one.of(target, 9))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.points()).isEqualTo(5);
          assertThat(request.fresh()).isEqualTo(5);
        });
  }

  @Test
  void theSameRequestIsMadeOnceWhileItIsWaitedFor() {
    long id = put(one).id();
    assertThat(put(other)).isEqualTo(new Put(id, false));
    assertThat(one.cancel(target, id)).contains("ATLAS");
    assertThat(one.cancel(target, id)).as("it has ended").isEmpty();
    assertThat(put(other))
        .satisfies(again -> {
          assertThat(again.fresh()).isTrue();
          assertThat(again.id()).isNotEqualTo(id);
        });
    assertThat(one.open(target)).isEqualTo(1);
  }

  @Test
  void whatIsCancelledMeanwhileStaysCancelled() {
    long id = put(one).id();
    Claim claim = one.take().orElseThrow();
    assertThat(other.cancel(target, id)).isPresent();
    one.handedIn(claim, "task 7", NOW);
    assertThat(one.of(target, 9)).extracting(Request::state).containsExactly(State.CANCELLED);
    assertThat(one.take()).isEmpty();
  }
}
