package org.tom4j.api;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tom4j.settings.TomSettings;

/** What the features' addresses of the API share. */
@Configuration(proxyBeanMethods = false)
public class ApiWiring {

  @Bean
  IndexApi indexApi(TomSettings settings, ObjectProvider<RequestMappingHandlerMapping> mapping) {
    return new IndexApi(
        settings.name(),
        () ->
            mapping.getObject().getHandlerMethods().values().stream()
                .filter(ApiRoute::isOne)
                .map(ApiRoute::of)
                .toList());
  }

  @Bean
  ApiProblems apiProblems() {
    return new ApiProblems();
  }

  @Bean
  WebMvcConfigurer api() {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ApiAnswers());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyArgument());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).order(1);
      }
    };
  }
}
