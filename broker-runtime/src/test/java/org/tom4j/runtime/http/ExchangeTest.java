package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final class Response extends BasicClassicHttpResponse implements ModalCloseable {
    private static final long serialVersionUID = 1;
    private final transient List<CloseMode> closed = new ArrayList<>();

    Response() {
      super(200);
    }

    @Override
    public void close(CloseMode mode) {
      closed.add(mode);
    }
  }

  /** Said by the client's pool, when the thread that waited gave its connection back meanwhile. */
  @Test
  void aConnectionThatIsGivenBackWhileItIsLetGoIsLetGo() {
    HttpUriRequestBase given =
        new HttpUriRequestBase("GET", URI.create("http://localhost/")) {
          private static final long serialVersionUID = 1;

          @Override
          public boolean cancel() {
            throw new IllegalStateException(
                "Pool entry is not present in the set of leased entries");
          }
        };
    Response response = new Response();
    Exchange.letGo(given, response);
    assertThat(response.closed).containsExactly(CloseMode.IMMEDIATE);
  }
}
