package org.tom4j.runtime.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FeedQueueTest {
  private static final FeedItem ITEM = new FeedItem.Bad(1, null, null, "x");

  private final FeedQueue queue = new FeedQueue(100);

  private CompletableFuture<Boolean> putAside(long size) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return queue.put(ITEM, size);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    });
  }

  private static boolean waits(CompletableFuture<Boolean> put) throws Exception {
    try {
      put.get(100, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException waiting) {
      return true;
    }
  }

  @Test
  void whatDoesNotFitWaitsForRoom() throws Exception {
    assertThat(queue.put(ITEM, 60)).isTrue();
    CompletableFuture<Boolean> second = putAside(60);
    assertThat(waits(second)).isTrue();
    assertThat(queue.take(10, Duration.ofSeconds(5))).hasSize(1);
    assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anItemLargerThanAllTheRoomGoesThroughAlone() throws Exception {
    assertThat(queue.put(ITEM, 1000)).isTrue();
    assertThat(waits(putAside(1))).isTrue();
    assertThat(queue.take(10, Duration.ZERO)).hasSize(1);
  }

  @Test
  void itHasEndedWhenFinishedAndEmpty() throws Exception {
    queue.put(ITEM, 1);
    queue.finish();
    assertThat(queue.isEnded()).isFalse();
    assertThat(queue.put(ITEM, 1)).isFalse();
    assertThat(queue.take(10, Duration.ofDays(1))).hasSize(1);
    assertThat(queue.isEnded()).isTrue();
    assertThat(queue.take(10, Duration.ofDays(1))).isEqualTo(List.of());
  }

  @Test
  void droppingItLetsAWaitingPutGo() throws Exception {
    queue.put(ITEM, 100);
    CompletableFuture<Boolean> second = putAside(1);
    assertThat(waits(second)).isTrue();
    queue.drop();
    assertThat(second.get(5, TimeUnit.SECONDS)).isFalse();
  }
}
