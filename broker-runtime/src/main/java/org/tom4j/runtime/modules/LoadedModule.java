package org.tom4j.runtime.modules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.SkyService;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Contract;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.KeptAlert;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.ReadAlert;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.http.AnswerKeeper;
import org.tom4j.runtime.json.JsonBinding;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * A module that was made and has told its name and form. The host lends one that tells no alerts as
 * a {@link ServiceModule} only.
 */
final class LoadedModule extends DescribedModule {
  private final HostTools tools;
  private final ModuleThreads threads;
  private final ModuleCaller caller;
  private final SkyService service;
  private final RecordForm<?> form;
  private final Refusal refusal;
  private final JsonBinding binding;

  LoadedModule(
      HostTools tools,
      ModuleClass type,
      ModuleThreads threads,
      ModuleCaller caller,
      SkyService service,
      BrokerInfo<?> info,
      RecordForm<?> form,
      Refusal refusal,
      JsonBinding binding) {
    super(type, info);
    this.tools = tools;
    this.threads = threads;
    this.caller = caller;
    this.service = service;
    this.form = form;
    this.refusal = refusal;
    this.binding = binding;
  }

  ModuleThreads threads() {
    return threads;
  }

  SettingsNow settingsNow() {
    return new SettingsNow(tools, info(), refusal, caller);
  }

  @Override
  public List<FormField> fields() {
    return form.fields();
  }

  @Override
  public Filled fill(Map<String, List<String>> values) {
    return form.fill(values, tools.names());
  }

  @Override
  public Filled fillJson(String query) {
    return form.fillJson(query, tools.names());
  }

  @Override
  public BrokerModule knowing(NameResolver names) {
    return of(tools.knowing(names));
  }

  @Override
  public BrokerModule with(KeptSettings.Kept ownSettings) {
    return of(tools.with(ownSettings));
  }

  @Override
  public BrokerModule keeping(AnswerKeeper answers) {
    return of(
        tools.keeping((asked, status, type, body) ->
            answers.keep(asked, status, type, settingsNow().discretion().blank(body))));
  }

  private LoadedModule of(HostTools others) {
    return new LoadedModule(
        others, type(), threads, caller, service, info(), form, refusal, binding);
  }

  @Override
  public List<SettingField> settings() {
    return settingsNow().fields();
  }

  @Override
  public Map<String, String> problems(Map<String, String> changed) {
    return settingsNow().problems(changed);
  }

  @Override
  public TestAnswer test() {
    return demand(Ability.CONNECTION_TEST).test();
  }

  @Override
  public String jsonSchema() {
    return form.jsonSchema();
  }

  @Override
  public Map<String, List<String>> values(String storedQuery) {
    return form.values(storedQuery);
  }

  @Override
  public Translation translate(AlertQuestion question) {
    demand(Ability.QUESTIONS);
    return new QuestionCall(service, form, caller).translate(question.atCoordinates());
  }

  @Override
  public AlertFeed open(String storedQuery, FeedLimits limits, AlertGate gate) {
    return feeds().open(storedQuery, limits, gate);
  }

  @Override
  public AlertFeed resume(
      String storedQuery, FeedLimits limits, AlertGate gate, KeptPositions positions) {
    demand(Ability.RESUME);
    return feeds().resume(storedQuery, limits, gate, positions, true);
  }

  @Override
  public AlertFeed resumeIfWanted(
      String storedQuery, FeedLimits limits, AlertGate gate, KeptPositions positions) {
    demand(Ability.RESUME);
    return feeds().resume(storedQuery, limits, gate, positions, false);
  }

  private ModuleFeeds feeds() {
    return new ModuleFeeds(this, form);
  }

  @Override
  public Set<Ability> abilities() {
    return AbilityCalls.of(service);
  }

  @Override
  public AlertFeed openAlert(String id, FeedLimits limits) {
    demand(Ability.SINGLE_ALERTS);
    return feeds().openAlert(id, limits);
  }

  @Override
  public CutoutAnswer cutout(Packet packet, Cutout.Kind kind) {
    return demand(Ability.CUTOUTS).cutout(packet, kind);
  }

  @Override
  public OrbitAnswer orbit(Packet packet) {
    return demand(Ability.ORBITS).orbit(packet);
  }

  @Override
  public LightCurveAnswer lightCurve(Packet packet) {
    return demand(Ability.LIGHT_CURVES).lightCurve(packet, true);
  }

  @Override
  public LightCurveAnswer lightCurveIn(Packet packet) {
    return demand(Ability.LIGHT_CURVES).lightCurve(packet, false);
  }

  @Override
  public boolean knowsObject(String name) {
    return demand(Ability.OBJECT_PHOTOMETRY).knows(caller, name);
  }

  @Override
  public LightCurveAnswer photometry(String name) {
    return demand(Ability.OBJECT_PHOTOMETRY).photometry(name);
  }

  @Override
  public NameAnswer resolve(String name) {
    return demand(Ability.NAMES).resolve(name);
  }

  @Override
  public NearbyAnswer near(Cone cone) {
    return demand(Ability.CONE_SEARCH).near(cone);
  }

  @Override
  public RequestAnswer.ToSubmit submit(PhotometryRequest request) {
    return demand(Ability.PHOTOMETRY_REQUESTS).requests().submit(request);
  }

  @Override
  public RequestAnswer.ToPoll poll(String handle) {
    return demand(Ability.PHOTOMETRY_REQUESTS).requests().poll(handle);
  }

  @Override
  public CatalogueReader catalogue() {
    return demand(Ability.OBJECT_CATALOGUE).catalogue();
  }

  @Override
  public Set<String> suggestedFields() {
    return demand(Ability.SUGGESTIONS).suggestedFields(caller);
  }

  @Override
  public SuggestionAnswer suggestions() {
    return demand(Ability.SUGGESTIONS).suggestions();
  }

  private AbilityCalls demand(Ability ability) {
    if (!abilities().contains(ability)) {
      throw new IllegalStateException(name() + " has not the ability " + ability);
    }
    return new AbilityCalls(this);
  }

  @Override
  public GenericAlert remap(Packet packet) {
    return new Remapping(this).call(caller, packet);
  }

  /** Its alerts as packets, and back. */
  KeptAlert kept() {
    return new KeptAlert(service, binding, () -> AlertType.demanded(this));
  }

  @Override
  public <T> T weigh(Packet packet, Function<ReadAlert, T> by) {
    return caller.call("filter", () -> by.apply(new Remapping(this).read(packet)));
  }

  @Override
  public byte[] readable(Packet packet) {
    return caller.call("members", () -> new Remapping(this).readable(packet));
  }

  @Override
  public List<Check> contract(String storedQuery, Recording answers) {
    return Contract.of(feeds().subject(storedQuery, answers));
  }

  // The form's class is the one that info() named for this broker; a stream that holds other than
  // what it declares is the module's bug, found element by element.
  @SuppressWarnings("unchecked")
  AlertBroker<Record, Object> typed() {
    return (AlertBroker<Record, Object>) service;
  }

  SkyService service() {
    return service;
  }

  /** Whether it tells alerts, and so has a query form. */
  boolean tellsAlerts() {
    return service instanceof AlertBroker<?, ?>;
  }

  HostTools tools() {
    return tools;
  }

  JsonBinding binding() {
    return binding;
  }
}
