package org.tom4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tom4j.db.Db;

final class BothDatabases implements ClassTemplateInvocationContextProvider {
  private static final Map<DatabaseKind, TomServer> SERVERS = new EnumMap<>(DatabaseKind.class);

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Arrays.stream(DatabaseKind.values()).map(On::new);
  }

  private static synchronized TomServer server(DatabaseKind kind) {
    return SERVERS.computeIfAbsent(
        kind,
        missing -> {
          TomServer server = TomServer.start(missing, "");
          Runtime.getRuntime().addShutdownHook(new Thread(server::close, "tom-stop"));
          return server;
        });
  }

  private record On(DatabaseKind kind) implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return kind.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Parts(kind));
    }
  }

  /** What the constructor of a test class may ask for. */
  private static final class Parts
      implements ParameterResolver, AfterClassTemplateInvocationCallback {
    private final DatabaseKind kind;
    private @Nullable Db db;
    private @Nullable Path folder;

    Parts(DatabaseKind kind) {
      this.kind = kind;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return List.of(Db.class, TomServer.class, DatabaseKind.class)
          .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      if (type == TomServer.class) {
        return server(kind);
      }
      return type == Db.class ? db() : kind;
    }

    private Db db() {
      @Nullable Db open = db;
      if (open == null) {
        try {
          Path made = Files.createTempDirectory("tom-store");
          folder = made;
          open = Db.open(kind.fresh(made), made);
          db = open;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return open;
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
      if (db != null) {
        db.close();
        db = null;
      }
      if (folder != null) {
        Folders.delete(folder);
        folder = null;
      }
    }
  }
}
