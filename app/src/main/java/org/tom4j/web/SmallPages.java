package org.tom4j.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.db.Db;

/** What every site has: its theme, its health, and what programs look for. */
@Controller
@Audience(Audience.Kind.EVERYONE)
final class SmallPages {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Db db;

  SmallPages(Db db) {
    this.db = db;
  }

  @PostMapping("/theme/")
  Answer theme(
      @RequestParam(defaultValue = "auto") String theme,
      @RequestParam(defaultValue = "/") String next,
      HttpServletResponse response) {
    if (Frame.THEMES.contains(theme)) {
      response.addHeader(
          "Set-Cookie",
          ResponseCookie.from(Frames.THEME_COOKIE, theme)
              .path("/")
              .maxAge(YEAR)
              .httpOnly(true)
              .sameSite("Lax")
              .build()
              .toString());
    }
    return SeeOther.to(LocalPath.orElse(next, "/"));
  }

  /** For a supervisor: 200 if the database answers, without details. */
  @GetMapping("/health/")
  ResponseEntity<String> health() {
    return db.isUp()
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok\n")
        : ResponseEntity.status(503).contentType(MediaType.TEXT_PLAIN).body("no database\n");
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body("User-agent: *\nDisallow: /alerts/\nDisallow: /accounts/\nDisallow: /api/\n");
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<Resource> favicon() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .body(new ClassPathResource("static/favicon.svg"));
  }
}
