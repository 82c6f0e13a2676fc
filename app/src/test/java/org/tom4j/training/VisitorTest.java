package org.tom4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

final class VisitorTest {
  private static final Path EXAMPLE = Path.of("../examples/mytom");

  @Test
  void usesATomAsANewUserDoes() throws IOException, InterruptedException {
    try (TomServer server = TomServer.start(DatabaseKind.SQLITE, "name: Training\n");
        Scratch scratch = Scratch.make()) {
      scratch.copyProject(EXAMPLE);
      copy(scratch.project(), server.folder(), "static/example/example_broker_data.json");
      copy(scratch.project(), server.folder(), "brokers/MyBroker.java");
      Browser admin = server.admin();
      Waiting.await(() -> admin.get("/alerts/query/list/").text().contains("MyBroker"));
      long person = server.personId("visitor", true);
      String link = server.part(People.class).makeLink(Viewer.CONSOLE, person);

      List<String> unexpected =
          new Visitor(server.address(), server.folder()).visit(URI.create(link));

      assertThat(unexpected).isEmpty();
      assertThat(admin.get("/targets/").text()).contains("Tatooine");
      assertThat(Files.readString(server.folder().resolve("brokers/MyBroker.java")))
          .contains("// Changed.");
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Scratch scratch = Scratch.make();
    scratch.copyProject(EXAMPLE);
    assertThat(scratch.project().resolve("brokers/MyBroker.java")).exists();

    Process process = scratch.start(List.of("sleep", "100"));
    scratch.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(scratch.folder()).doesNotExist();
  }

  @Test
  void endsItsProcessesWhileTheCommonPoolIsBusy() throws IOException, InterruptedException {
    Scratch scratch = Scratch.make();
    scratch.copyProject(EXAMPLE);
    Process process = scratch.start(List.of("sleep", "100"));
    CountDownLatch closed = new CountDownLatch(1);
    List<CompletableFuture<Void>> busy =
        IntStream.range(0, ForkJoinPool.getCommonPoolParallelism() + 1)
            .mapToObj(
                _ -> CompletableFuture.runAsync(() -> await(closed), ForkJoinPool.commonPool()))
            .toList();

    Thread closing = Thread.ofPlatform().daemon().start(scratch::close);
    closing.join(Duration.ofSeconds(20));

    assertThat(closing.isAlive()).isFalse();
    assertThat(process.isAlive()).isFalse();
    closed.countDown();
    busy.forEach(CompletableFuture::join);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Path from, Path to, String file) throws IOException {
    Files.createDirectories(to.resolve(file).getParent());
    Files.copy(from.resolve(file), to.resolve(file));
  }
}
