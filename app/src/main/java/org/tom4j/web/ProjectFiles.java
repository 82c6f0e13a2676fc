package org.tom4j.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.util.UriUtils;

/**
 * Files of the project's {@code static/} folder, served at {@code /static/} to everyone. Nothing
 * outside the folder is, not by {@code ..} and not by a link; nor is a file whose name begins with
 * a dot.
 */
final class ProjectFiles extends AbstractResourceResolver {
  private final Path folder;

  ProjectFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    try {
      // Read anew each time: the folder may be made while the TOM runs.
      Path root = folder.toRealPath();
      Path file = root.resolve(UriUtils.decode(path, StandardCharsets.UTF_8)).toRealPath();
      boolean inside = file.startsWith(root) && Files.isRegularFile(file);
      boolean hidden = inside && isHidden(root.relativize(file));
      return inside && !hidden ? new FileSystemResource(file) : null;
    } catch (IOException | IllegalArgumentException e) {
      // It is not there, or is no path.
      return null;
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected @Nullable String resolveUrlPathInternal(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return null;
  }
}
