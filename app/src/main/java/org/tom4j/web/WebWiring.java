package org.tom4j.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tom4j.db.Db;
import org.tom4j.settings.Project;
import org.tom4j.settings.SettingsException;
import org.tom4j.settings.TomSettings;

/** The server, and what every page uses. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class WebWiring {
  private static final String ASSETS = Assets.path();
  private static final Duration YEAR = Duration.ofDays(365);
  private static final long STOP_MILLIS = 2_000;

  /** What browsers leave as it was typed, {@code ?q=[OIII]}, though the standard would not. */
  private static final String SENT_BY_BROWSERS = "\"<>[]^`{|}";

  /** Address and headers of a request, in bytes: what is longer is refused without being read. */
  private static final String LONGEST_HEAD = "32768";

  @Bean
  OwnAddress ownAddress() {
    return new OwnAddress();
  }

  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> tellOwnAddress(
      OwnAddress address, TomSettings settings) {
    return event -> address.listeningAt(settings.server().host(), event.getWebServer().getPort());
  }

  @Bean
  ServletWebServerFactory server(TomSettings settings, Templates templates) {
    TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
    tomcat.setPort(settings.server().port());
    tomcat.setAddress(address(settings.server().host()));
    tomcat.setShutdown(Shutdown.GRACEFUL);
    tomcat.setCompression(compression());
    if (settings.server().baseUrl() != null) {
      // A proxy stands before it: the address that counts is the one it tells.
      tomcat.addEngineValves(new RemoteIpValve());
    }
    // Browsers send forms in the page's encoding and do not say so; the servlet's default is
    // Latin-1.
    tomcat.addContextCustomizers(context -> context.setRequestCharacterEncoding("UTF-8"));
    tomcat.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        // Named as the host's own, it is not joined by the server's.
        host.setErrorReportValveClass(BareErrors.class.getName());
        host.getPipeline().addValve(new BareErrors(templates, settings.name(), ASSETS));
      }
    });
    tomcat.addConnectorCustomizers(connector -> {
      connector.setProperty("maxHttpRequestHeaderSize", LONGEST_HEAD);
      connector.setProperty("relaxedPathChars", SENT_BY_BROWSERS);
      connector.setProperty("relaxedQueryChars", SENT_BY_BROWSERS);
    });
    tomcat.addErrorPages(new org.springframework.boot.web.error.ErrorPage("/error/"));
    return tomcat;
  }

  /** Pages and tables are text that repeats itself; events of a live page are left alone. */
  private static Compression compression() {
    Compression compression = new Compression();
    compression.setEnabled(true);
    return compression;
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new SettingsException(List.of("server.host: there is no " + host));
    }
  }

  /** Who presses Ctrl-C does not wait for a live page that somebody left open. */
  @Bean
  DefaultLifecycleProcessor lifecycleProcessor() {
    DefaultLifecycleProcessor processor = new DefaultLifecycleProcessor();
    processor.setTimeoutPerShutdownPhase(STOP_MILLIS);
    return processor;
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  @Bean
  DispatcherServletRegistrationBean dispatcher(DispatcherServlet servlet) {
    return new DispatcherServletRegistrationBean(servlet, "/");
  }

  @Bean
  Templates templates() {
    return new Templates();
  }

  @Bean
  Frames frames(TomSettings settings, Banner banner) {
    return new Frames(settings.name(), Version.ofThisProgram(), ASSETS, banner);
  }

  @Bean
  Answers answers(Templates templates, Frames frames) {
    return new Answers(templates, frames);
  }

  @Bean
  Errors errors(Answers answers, TomSettings settings) {
    return new Errors(answers, settings.access());
  }

  @Bean
  ErrorPages errorPages(Errors errors) {
    return new ErrorPages(errors);
  }

  @Bean
  WholeNumbers wholeNumbers() {
    return new WholeNumbers();
  }

  /** Before all others: nothing behind it is reached. */
  @Bean
  FilterRegistrationBean<NoPages> noPages(TomSettings settings) {
    var registration = new FilterRegistrationBean<>(new NoPages());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setEnabled(!settings.role().servesPages());
    return registration;
  }

  /** After who is looking is known: an error page needs it. */
  @Bean
  FilterRegistrationBean<SlashFilter> slashes() {
    var registration = new FilterRegistrationBean<>(new SlashFilter());
    registration.setOrder(10);
    return registration;
  }

  @Bean
  SmallPages smallPages(Db db) {
    return new SmallPages(db);
  }

  @Bean
  WebMvcConfigurer pages(Answers answers, Errors errors, TomSettings settings, Project project) {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new SiteArgument(settings.server().baseUrl()));
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AudienceCheck(settings.access(), errors));
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler(ASSETS + "**")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.noCache());
        registry
            .addResourceHandler("/static/**")
            .setCacheControl(CacheControl.noCache())
            .resourceChain(false)
            .addResolver(new ProjectFiles(project.file("static")));
      }
    };
  }
}
