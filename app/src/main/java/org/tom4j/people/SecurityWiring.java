package org.tom4j.people;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.REQUEST;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tom4j.access.Viewer;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.web.Errors;
import org.tom4j.web.LocalPath;
import org.tom4j.web.Requests;

/** What every request passes: forms' tokens, headers, who is looking. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Whether people reach this TOM by https: then no cookie goes another way. */
  static boolean isSecure(TomSettings settings) {
    @Nullable URI base = settings.server().baseUrl();
    return base != null && base.getScheme().equals("https");
  }

  /** In a cookie, so that a page with a form makes no session for who only looks. */
  @Bean
  CsrfTokenRepository formTokens(TomSettings settings, Project project) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setParameterName("_csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieName(CookieNames.of("tom_csrf", settings, project));
    tokens.setCookiePath("/");
    boolean secure = isSecure(settings);
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").secure(secure));
    return tokens;
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, People people, Clock clock, CsrfTokenRepository tokens, Errors errors)
      throws Exception {
    return http.csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers(request -> ViewerFilter.key(request).isPresent()))
        .exceptionHandling(refused ->
            refused.accessDeniedHandler(
                (request, response, e) -> withoutToken(errors, request, response)))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(new ViewerFilter(people, new SignInLimits(clock)), CsrfFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .build();
  }

  /** After the sessions' filter, before all others. */
  @Bean
  FilterRegistrationBean<Filter> securityFirst(
      @Qualifier("springSecurityFilterChain") Filter security) {
    var registration = new FilterRegistrationBean<>(security);
    registration.setOrder(0);
    registration.setDispatcherTypes(EnumSet.of(REQUEST, ASYNC, ERROR));
    return registration;
  }

  private static void withoutToken(
      Errors errors, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Viewer viewer = Requests.viewer(request);
    if (viewer.isAnonymous() && request.getRequestURI().equals("/accounts/login/")) {
      String next = LocalPath.orElse(request.getParameter("next"), "/");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", LocalPath.logIn(next));
    } else if (viewer.isAnonymous()) {
      errors.askToLogIn(request, response);
    } else {
      String words = "This form is too old, or comes from another site. Load its page anew.";
      errors.send(403, words, request, response);
    }
  }
}
