package org.tom4j.runtime.modules;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.Names;
import org.tom4j.broker.ObjectCatalogue;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.Orbits;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.broker.Questions;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.SharedStream;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.broker.SkyService;
import org.tom4j.broker.Suggestions;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.ResolvedCheck;
import org.tom4j.runtime.feed.ShortFetch;
import org.tom4j.runtime.feed.Texts;

/** Calls of what a module can do besides its three methods; each is a short fetch. */
final class AbilityCalls {
  /** A service that needs longer for one object is not waited for. */
  private static final Duration ASKING = Duration.ofSeconds(60);

  /** Somebody waits for the page that it belongs on. */
  private static final Duration LOOKING = Duration.ofSeconds(20);

  private static final int LARGEST_PICTURE = 4 << 20;

  private static final int MOST_OFFERED = 500;
  private static final int LONGEST_OFFERED = 200;

  private final LoadedModule module;

  AbilityCalls(LoadedModule module) {
    this.module = module;
  }

  static Set<Ability> of(SkyService broker) {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    if (broker instanceof SingleAlerts<?>) {
      abilities.add(Ability.SINGLE_ALERTS);
    }
    if (broker instanceof LightCurves<?>) {
      abilities.add(Ability.LIGHT_CURVES);
    }
    if (broker instanceof ObjectPhotometry) {
      abilities.add(Ability.OBJECT_PHOTOMETRY);
    }
    if (broker instanceof Cutouts<?>) {
      abilities.add(Ability.CUTOUTS);
    }
    if (broker instanceof Orbits<?>) {
      abilities.add(Ability.ORBITS);
    }
    if (broker instanceof ConnectionTest) {
      abilities.add(Ability.CONNECTION_TEST);
    }
    if (broker instanceof PhotometryRequests) {
      abilities.add(Ability.PHOTOMETRY_REQUESTS);
    }
    if (broker instanceof Suggestions) {
      abilities.add(Ability.SUGGESTIONS);
    }
    if (broker instanceof Names) {
      abilities.add(Ability.NAMES);
    }
    if (broker instanceof ConeSearch) {
      abilities.add(Ability.CONE_SEARCH);
    }
    if (broker instanceof Questions<?>) {
      abilities.add(Ability.QUESTIONS);
    }
    if (broker instanceof Resumable<?, ?>) {
      abilities.add(Ability.RESUME);
    }
    if (broker instanceof SharedStream<?, ?>) {
      abilities.add(Ability.SHARED_STREAM);
    }
    if (broker instanceof ObjectCatalogue<?>) {
      abilities.add(Ability.OBJECT_CATALOGUE);
    }
    return Set.copyOf(abilities);
  }

  // The abilities are declared with the alert type of the broker; one that is not fails on its
  // first alert, which is told as the module's bug.
  @SuppressWarnings("unchecked")
  CutoutAnswer cutout(Packet packet, Cutout.Kind kind) {
    Cutouts<Object> pictures = (Cutouts<Object>) module.typed();
    AtomicReference<@Nullable Cutout> answer = new AtomicReference<>();
    Outcome outcome =
        fetch(LOOKING)
            .run(
                "cut-out",
                fetching -> {
                  @Nullable Cutout cutout =
                      pictures.cutout(bound(packet), kind, fetching.context());
                  if (cutout != null && cutout.image().length > LARGEST_PICTURE) {
                    throw new FeedFailure(
                        Kind.MALFORMED, "the picture has more than " + LARGEST_PICTURE + " bytes");
                  }
                  answer.set(cutout);
                });
    return new CutoutAnswer(outcome instanceof Outcome.Complete ? answer.get() : null, outcome);
  }

  @SuppressWarnings("unchecked") // as above
  OrbitAnswer orbit(Packet packet) {
    Orbits<Object> orbits = (Orbits<Object>) module.typed();
    AtomicReference<@Nullable Orbit> answer = new AtomicReference<>();
    ShortFetch fetch = fetch(LOOKING);
    Outcome outcome =
        fetch.run("orbit", fetching -> answer.set(orbits.orbit(bound(packet), fetching.context())));
    return new OrbitAnswer(
        outcome instanceof Outcome.Complete ? answer.get() : null, fetch.notes(), outcome);
  }

  /**
   * @param asking whether the service may be asked for what the packet does not hold
   */
  @SuppressWarnings("unchecked") // as above
  LightCurveAnswer lightCurve(Packet packet, boolean asking) {
    LightCurves<Object> curves = (LightCurves<Object>) module.typed();
    return points(
        asking ? fetch(ASKING) : new ShortFetch(side(), false, limit(), grace()),
        "lightCurve",
        context -> curves.lightCurve(bound(packet), context));
  }

  boolean knows(ModuleCaller caller, String name) {
    ObjectPhotometry objects = (ObjectPhotometry) module.service();
    return caller.call("knows", () -> objects.knows(name));
  }

  LightCurveAnswer photometry(String name) {
    ObjectPhotometry objects = (ObjectPhotometry) module.service();
    return points(fetch(ASKING), "photometry", context -> objects.photometry(name, context));
  }

  TestAnswer test() {
    ConnectionTest connection = (ConnectionTest) module.service();
    AtomicReference<String> words = new AtomicReference<>("");
    ShortFetch fetch = fetch(LOOKING);
    Outcome outcome =
        fetch.run(
            "connection test",
            fetching -> words.set(String.valueOf(connection.test(fetching.context()))));
    return new TestAnswer(words.get(), fetch.notes(), outcome);
  }

  Set<String> suggestedFields(ModuleCaller caller) {
    Suggestions suggestions = (Suggestions) module.service();
    return Set.copyOf(caller.call("suggestedFields", suggestions::suggestedFields));
  }

  SuggestionAnswer suggestions() {
    Suggestions service = (Suggestions) module.service();
    Map<String, List<String>> values = new ConcurrentHashMap<>();
    Outcome outcome =
        fetch(LOOKING)
            .run(
                "suggestions",
                fetching ->
                    service
                        .suggestions(fetching.context())
                        .forEach((field, told) -> values.put(field, offered(told))));
    return new SuggestionAnswer(outcome instanceof Outcome.Complete ? values : Map.of(), outcome);
  }

  private static List<String> offered(List<String> told) {
    return told.stream()
        .map(Texts::line)
        .filter(value -> !value.isBlank() && value.length() <= LONGEST_OFFERED)
        .distinct()
        .limit(MOST_OFFERED)
        .toList();
  }

  NameAnswer resolve(String name) {
    Names names = (Names) module.service();
    AtomicReference<@Nullable ResolvedObject> answer = new AtomicReference<>();
    Outcome outcome =
        fetch(LOOKING)
            .run(
                "name",
                fetching -> {
                  @Nullable ResolvedObject told = names.resolve(name, fetching.context());
                  answer.set(told == null ? null : checked(told));
                });
    return new NameAnswer(outcome instanceof Outcome.Complete ? answer.get() : null, outcome);
  }

  private static ResolvedObject checked(ResolvedObject told) {
    try {
      return ResolvedCheck.check(told);
    } catch (IllegalArgumentException misfit) {
      throw new FeedFailure(Kind.MALFORMED, String.valueOf(misfit.getMessage()));
    }
  }

  NearbyAnswer near(Cone cone) {
    ConeSearch search = (ConeSearch) module.service();
    NearbyTold told = new NearbyTold(cone);
    ShortFetch fetch = fetch(LOOKING);
    Outcome outcome =
        fetch.run("cone", fetching -> told.read(fetching, search.near(cone, fetching.context())));
    return told.answer(fetch, outcome);
  }

  /** One question to a service that takes requests for photometry. */
  RequestCalls requests() {
    return new RequestCalls((PhotometryRequests) module.service(), fetch(ASKING));
  }

  @SuppressWarnings("unchecked") // the module itself names the class of its rows
  CatalogueReader catalogue() {
    return new CatalogueCalls<>(
        (ObjectCatalogue<Record>) module.service(), side(), module.binding(), grace());
  }

  private static LightCurveAnswer points(
      ShortFetch fetch,
      String method,
      Function<BrokerContext, @Nullable Stream<PhotometryPoint>> asked) {
    PointsTold points = new PointsTold();
    Outcome outcome =
        fetch.run(
            "light curve",
            fetching -> points.read(fetching, method, asked.apply(fetching.context())));
    return points.answer(fetch, outcome);
  }

  private Object bound(Packet packet) {
    try {
      return module.kept().alert(packet);
    } catch (IllegalArgumentException misfit) {
      throw new FeedFailure(Kind.MALFORMED, String.valueOf(misfit.getMessage()));
    }
  }

  private ShortFetch fetch(Duration limit) {
    return new ShortFetch(side(), true, limit, grace());
  }

  private LentModule side() {
    return new LentModule(module);
  }

  private Duration limit() {
    return module.tools().settings().callLimit();
  }

  private Duration grace() {
    return module.tools().settings().stopGrace().dividedBy(10);
  }
}
