package org.tom4j.skymaps;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.MappedAlerts;
import org.tom4j.db.Db;
import org.tom4j.lists.ListChoice;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.settings.TomSettings;
import org.tom4j.sky.Skies;
import org.tom4j.web.OwnAddress;
import org.tom4j.web.Version;

/** Sky maps of notices. */
@Configuration(proxyBeanMethods = false)
public class SkyMapsWiring {

  @Bean
  SkyMapStore skyMapStore(Db db, Clock clock) {
    return new SkyMapStore(db, clock);
  }

  @Bean
  SkyMapFiles skyMapFiles(TomSettings settings, OwnAddress own, Clock clock) {
    String version = Version.ofThisProgram().replaceAll("[^A-Za-z0-9._+-]+", "-");
    NetworkSettings usual = NetworkSettings.defaults();
    return new SkyMapFiles(
        new Network(
            new NetworkSettings(
                "tom4j/" + version,
                usual.allowedPrivateHosts(),
                settings.http().allowPrivate(),
                usual.connectTimeout(),
                settings.http().timeout(),
                SkyMapFile.LARGEST,
                usual.maxElementBytes(),
                usual.minBytesPerSecond(),
                usual.speedWindow(),
                usual.requestsPerSecondPerHost(),
                Duration.ofSeconds(10)),
            own,
            clock));
  }

  @Bean
  SkyMaps skyMaps(SkyMapStore store, MappedAlerts alerts, SkyMapFiles files, Db db) {
    var library = new SkyMapLibrary(store, alerts, files);
    return new SkyMaps(store, alerts, new NoticeMapFinder(db), library);
  }

  @Bean
  Inside inside(Db db, Clock clock) {
    return new Inside(new InsideFinder(db), clock);
  }

  @Bean
  SkyMapPageMaker skyMapPageMaker(SkyMaps maps, Inside inside, ListChoice lists) {
    return new SkyMapPageMaker(maps, inside, lists);
  }

  @Bean
  SkyMapPages skyMapPages(
      SkyMaps maps, SkyMapPageMaker pages, Inside inside, ListChoice lists, Skies skies) {
    return new SkyMapPages(maps, pages, inside, lists, skies);
  }

  @Bean
  AlertsInsidePages alertsInsidePages(SkyMaps maps, Db db) {
    return new AlertsInsidePages(maps, new AlertsInsideFinder(db));
  }

  @Bean
  SkyMapApi skyMapApi(SkyMaps maps, Inside inside) {
    return new SkyMapApi(maps, inside);
  }

  @Bean
  SkyMapUpkeep skyMapUpkeep(SkyMapStore store) {
    return new SkyMapUpkeep(store);
  }

  /** Only a TOM that serves pages reads maps by itself; a command carries its run and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> takeOverSkyMaps(SkyMaps maps) {
    return event -> maps.takeOver();
  }
}
